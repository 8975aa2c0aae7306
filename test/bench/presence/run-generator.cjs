require('../support/register.cjs');
require('./beat-generator.ts');
