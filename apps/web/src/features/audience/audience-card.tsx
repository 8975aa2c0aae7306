import type { AudienceDeclaration } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { LiveConnection } from '../../live/connection';
import { AudienceForm } from './audience-form';
import classes from './audience.module.css';
import { useAudienceTexts } from './audience.texts';
import { putOff, putsOff } from './remembered-audience';

/** Asks once, kindly, where people watch and how many; what was said can be changed at any time. */
export function AudienceCard({ connection, code }: { connection: LiveConnection; code: string }) {
  const t = useAudienceTexts();
  const [declared, setDeclared] = useState<AudienceDeclaration | null | 'unknown'>('unknown');
  /** What the viewer chose; null before they chose anything. */
  const [opened, setOpened] = useState<boolean | null>(null);
  useEffect(
    () =>
      connection.onEnter(() => {
        // A late answer of the server never replaces what was just said here.
        const tell = (declaration: AudienceDeclaration | null) =>
          setDeclared((known) => (known === 'unknown' ? declaration : known));
        connection.send('audience:own', {}).then(
          ({ declaration }) => tell(declaration),
          () => tell(null),
        );
      }),
    [connection],
  );
  if (declared === 'unknown') return null;
  if (opened ?? (declared === null && !putsOff(code))) {
    return (
      <AudienceForm
        connection={connection}
        code={code}
        declared={declared}
        onDeclared={(said) => {
          setDeclared(said);
          setOpened(false);
        }}
        onLater={() => {
          putOff(code);
          setOpened(false);
        }}
      />
    );
  }
  return (
    <p className={classes.line}>
      {declared !== null && (
        <span role="status">
          {opened === false && <span>{t('thanks')} </span>}
          {t('declared', {
            unit: declared.unitName ?? t('noUnit'),
            people: declared.watching === null ? t('noNumber') : t('people', { count: declared.watching }),
          })}
        </span>
      )}
      <Button variant="subtle" size="compact-md" onClick={() => setOpened(true)}>
        {t(declared === null ? 'tell' : 'change')}
      </Button>
    </p>
  );
}
