import { withRunningCluster } from '../backup/running-cluster.mjs';
import { dataFolder } from '../bootstrap/folders.mjs';
import { run } from '../bootstrap/run.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { connectionUrl } from '../postgres/cluster.mjs';
import { app } from './app.mjs';
import { dataPaths, readSecretKey } from './data-folder.mjs';

const usage = `Usage: npm run password-link -- LOGIN-NAME

For an administrator whom nobody else can help: enables the account, switches its two-step sign-in off, signs it out everywhere, and
prints the path of a link, good for one day, through which a new password is chosen. Other accounts are helped on the page "Tài khoản".`;

/** `npm run password-link` */
export async function passwordLinkCommand([loginName, ...more], env = process.env) {
  if (!loginName || more.length > 0 || loginName.startsWith('-')) throw new UserError(usage);
  const paths = dataPaths(dataFolder(env));
  const make = async (url) => {
    const { stdout } = await run(process.execPath, [...app.passwordLink, loginName], {
      cwd: app.cwd,
      env: { ...env, DATABASE_URL: url, SECRET_KEY: readSecretKey(paths, env) },
    });
    return JSON.parse(stdout).path;
  };
  const path = env.DATABASE_URL
    ? await make(env.DATABASE_URL)
    : await withRunningCluster(paths, (access) => make(connectionUrl(access)));
  if (!path) throw new UserError(`There is no account "${loginName}".`);
  console.log(`Thêm vào sau địa chỉ của hệ thống · Put it behind the address of the system:\n  ${path}`);
}
