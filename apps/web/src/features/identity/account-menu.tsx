import { Button } from '@mantine/core';
import { useIdentityTexts } from './identity.texts';
import classes from './account-menu.module.css';
import { useLogout, useSession } from './session';

/** Who is signed in, and the way out. */
export function AccountMenu({ onSignedOut }: { onSignedOut: () => void }) {
  const t = useIdentityTexts();
  const session = useSession();
  const logout = useLogout();
  if (!session.data) return null;
  return (
    <div className={classes.menu}>
      <span className={classes.name} title={t('signedInAs', { name: session.data.displayName })}>
        {session.data.displayName}
      </span>
      <Button
        variant="default"
        loading={logout.isPending}
        onClick={() => logout.mutate(undefined, { onSuccess: onSignedOut })}
      >
        {t('logOut')}
      </Button>
    </div>
  );
}
