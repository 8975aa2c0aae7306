require('./register.cjs');
const path = require('node:path');

const [name] = process.argv.slice(2);
const { bench } = require(path.resolve(__dirname, '..', `${name}.bench.ts`));

bench().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  // Connections that were being made may never end by themselves.
  process.exit(1);
});
