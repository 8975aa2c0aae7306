module.exports = () => globalThis.temporaryPostgres.stop();
