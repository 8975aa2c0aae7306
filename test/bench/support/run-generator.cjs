require('./register.cjs');
require('./beat-generator.ts');
