import type { ConferenceChoices } from '@diem-cau/shared';
import { useState, type FormEvent, type ReactNode } from 'react';
import { AboutFields } from './about-fields';
import { AudienceFields } from './audience-fields';
import type { ConferenceDraft } from './conference-draft';
import { ContactFields } from './contact-fields';
import classes from './details.module.css';
import type { Locks } from './field-props';
import { readDraft, type DraftField, type ReadDraft, type SittingFault } from './read-draft';
import { RuleFields } from './rule-fields';
import { SittingFields } from './sitting-fields';

interface Props {
  draft: ConferenceDraft;
  onChange: (draft: ConferenceDraft) => void;
  choices: ConferenceChoices;
  locks: Locks;
  withCode: boolean;
  disabled: boolean;
  /** The field that the server refused. */
  refused: string | null;
  onSave: (read: Extract<ReadDraft, { ok: true }>) => void;
  /** The buttons at the foot, told whether something is marked. */
  children: (hasFaults: boolean) => ReactNode;
}

const NO_FIELDS: ReadonlySet<DraftField> = new Set();
const NO_SITTINGS: ReadonlyMap<string, SittingFault> = new Map();

/** All that an office writes down about a conference. Faults are marked once somebody tried to save. */
export function DetailsForm({
  draft,
  onChange,
  choices,
  locks,
  withCode,
  disabled,
  refused,
  ...props
}: Props) {
  const [tried, setTried] = useState(false);
  const read = readDraft(draft);
  const marks = tried && !read.ok;
  const wrong = new Set(marks ? read.wrong : NO_FIELDS);
  if (refused === 'code' || refused === 'hostUnitId') wrong.add(refused);
  const fields = {
    draft,
    wrong,
    disabled,
    onChange: (change: Partial<ConferenceDraft>) => onChange({ ...draft, ...change }),
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (read.ok) props.onSave(read);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <AboutFields {...fields} choices={choices} locks={locks} withCode={withCode} />
      <SittingFields {...fields} faults={marks ? read.sittings : NO_SITTINGS} />
      <AudienceFields {...fields} />
      <ContactFields {...fields} />
      <RuleFields {...fields} locked={locks.rules} />
      {props.children(marks)}
    </form>
  );
}
