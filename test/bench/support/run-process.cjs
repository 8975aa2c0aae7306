require('./register.cjs');
const [file] = process.argv.slice(2);
const { serve } = require(file);

serve(JSON.parse(process.argv[3])).then(
  ({ info, stop }) => {
    const leave = () =>
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    process.once('disconnect', leave);
    process.once('message', leave);
    process.send(info);
  },
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
