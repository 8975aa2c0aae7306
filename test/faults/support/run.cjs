require('../../bench/support/register.cjs');
const path = require('node:path');

const [name] = process.argv.slice(2);
const { tryFaults } = require(path.resolve(__dirname, '..', `${name}.faults.ts`));

tryFaults().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
