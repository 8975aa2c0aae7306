import { restoreCommand } from '../../../tools/backup/commands.mjs';
import { runEntry } from '../../../tools/bootstrap/user-error.mjs';

// The command without the preparations that come before it: a test must not install anything.
await runEntry(() => restoreCommand(process.argv.slice(2)));
