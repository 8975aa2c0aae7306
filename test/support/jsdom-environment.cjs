const { TestEnvironment } = require('jest-environment-jsdom');

/** jsdom with the parts of the platform that it leaves out. Never MessageChannel: with it Jest does not exit. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, {
      TextEncoder,
      TextDecoder,
      fetch,
      Request,
      Response,
      Headers,
      structuredClone,
    });
    this.global.matchMedia ??= () => ({
      matches: false,
      addEventListener() {},
      removeEventListener() {},
      addListener() {},
      removeListener() {},
    });
    // As newer browsers do: an effect that returns this promise as its clean-up breaks its page.
    this.global.Element.prototype.scrollIntoView ??= () => Promise.resolve();
    this.global.ResizeObserver ??= class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
  }
};
