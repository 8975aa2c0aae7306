import { SPREADSHEET_LIMITS } from '@diem-cau/shared';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { asWireError } from '../../lib/errors/command-error';
import { FailureNotice } from '../../ui/failure-notice';
import { FileDrop } from '../../ui/file-drop';
import { Notice } from '../../ui/notice';
import form from './participation-form.module.css';
import { useImportPeople, usePeoplePreview } from './participations.queries';
import { useParticipationsTexts } from './participations.texts';
import { PeoplePreview } from './people-preview';
import classes from './plan.module.css';

/** What was pasted, as the file that the server reads. */
const asFile = (text: string): File => new File([text], 'pasted.csv', { type: 'text/csv' });

/** Coordinators and technicians of many venues from a table: pasted or uploaded, looked at, done by one press. */
export function PeopleImport({ code }: { code: string }) {
  const t = useParticipationsTexts();
  const [way, setWay] = useState<'paste' | 'file'>('paste');
  const [pasted, setPasted] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const preview = usePeoplePreview(code);
  const doImport = useImportPeople(code);
  const forget = () => {
    preview.reset();
    doImport.reset();
  };
  const source = way === 'file' ? file : pasted.trim() === '' ? null : asFile(pasted);
  if (doImport.data) {
    return (
      <div className={classes.steps}>
        <Notice tone="good">{t('peopleDone', { changed: doImport.data.changed })}</Notice>
        <div className={classes.ways}>
          <Button component={Link} to={`/admin/conferences/${code}/venues`} size="md">
            {t('planSeeList')}
          </Button>
        </div>
      </div>
    );
  }
  const failed = doImport.error ?? preview.error;
  return (
    <div className={classes.steps}>
      <div className={classes.section}>
        <div role="group" aria-label={t('peopleWay')} className={form.choice}>
          {(['paste', 'file'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={way === one}
              onClick={() => {
                setWay(one);
                forget();
              }}
            >
              {t(one === 'paste' ? 'peoplePaste' : 'peopleFile')}
            </button>
          ))}
        </div>
        {way === 'paste' ? (
          <Textarea
            className={classes.paste ?? ''}
            label={t('peoplePasted')}
            size="md"
            rows={8}
            spellCheck={false}
            value={pasted}
            onChange={(event) => {
              setPasted(event.currentTarget.value);
              forget();
            }}
          />
        ) : (
          <FileDrop
            label={t('peopleFileLabel')}
            accept=".csv,.xlsx,text/csv"
            file={file}
            onChange={(chosen) => {
              setFile(chosen);
              forget();
            }}
            hint={t('peopleFileHint', { megabytes: SPREADSHEET_LIMITS.megabytes })}
          />
        )}
        <div>
          <Button
            variant="default"
            size="md"
            disabled={source === null}
            loading={preview.isPending}
            onClick={() => source && preview.mutate(source)}
          >
            {t('peoplePreview')}
          </Button>
        </div>
        <FailureNotice
          failure={failed ? { what: t('peoplePreview'), error: asWireError(failed) } : null}
          onDismiss={forget}
        />
      </div>
      {preview.data && (
        <PeoplePreview
          preview={preview.data}
          importing={doImport.isPending}
          onImport={() => source && doImport.mutate({ file: source, fingerprint: preview.data.fingerprint })}
        />
      )}
    </div>
  );
}
