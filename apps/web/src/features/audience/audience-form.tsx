import type { AudienceDeclaration, WireError } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import type { LiveConnection } from '../../live/connection';
import { Notice } from '../../ui/notice';
import { UnitChoice } from '../../ui/unit-choice';
import classes from './audience.module.css';
import { useAudienceTexts } from './audience.texts';
import { rememberAudience, rememberedAudience } from './remembered-audience';
import { WatchingChoice } from './watching-choice';

interface Props {
  connection: LiveConnection;
  code: string;
  /** What was said before, in this conference. */
  declared: AudienceDeclaration | null;
  onDeclared: (said: AudienceDeclaration) => void;
  onLater: () => void;
}

/** Both questions may be left open. */
export function AudienceForm({ connection, code, declared, onDeclared, onLater }: Props) {
  const t = useAudienceTexts();
  const errorText = useErrorText();
  const [start] = useState(() => beginWith(declared));
  const [unit, setUnit] = useState(start.unit);
  const [watching, setWatching] = useState(start.watching);
  const [problem, setProblem] = useState<'unit' | WireError | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const text = unit.text.trim();
    if (text !== '' && unit.id === null) return setProblem('unit');
    if (text === '' && watching === null) return onLater();
    setProblem(null);
    setBusy(true);
    try {
      const said = await connection.send('audience:declare', { unitId: unit.id, watching });
      rememberAudience({ unit: unit.id === null ? null : { id: unit.id, name: unit.text }, watching });
      onDeclared(said);
    } catch (thrown) {
      const error = asWireError(thrown);
      setProblem(error.field === 'unitId' ? 'unit' : error);
      setBusy(false);
    }
  };

  return (
    <form
      className={classes.card}
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-labelledby="audience"
    >
      <h2 id="audience" className={classes.title}>
        {t('title')}
      </h2>
      <p className={classes.soft}>{t('hint')}</p>
      <UnitChoice
        code={code}
        label={t('unit')}
        text={unit.text}
        onChange={(text, chosen) => setUnit({ text, id: chosen?.id ?? null })}
        error={problem === 'unit' && t('unitUnknown')}
      />
      <WatchingChoice value={watching} onChange={setWatching} />
      {problem !== null && problem !== 'unit' && <Notice tone="fault">{errorText(problem)}</Notice>}
      <div className={classes.actions}>
        <Button type="submit" size="md" loading={busy}>
          {t('send')}
        </Button>
        <Button variant="subtle" size="md" onClick={onLater}>
          {t('later')}
        </Button>
      </div>
    </form>
  );
}

/** With what was said here before, else with what the device said last at another conference. */
function beginWith(declared: AudienceDeclaration | null) {
  const { unit, watching } =
    declared === null
      ? rememberedAudience()
      : {
          unit: declared.unitId === null ? null : { id: declared.unitId, name: declared.unitName ?? '' },
          watching: declared.watching,
        };
  return { unit: { text: unit?.name ?? '', id: unit?.id ?? null }, watching };
}
