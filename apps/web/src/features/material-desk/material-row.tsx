import type { ManagedMaterial } from '@diem-cau/shared';
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconEdit, IconReplace, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useFileWords } from '../../lib/files/file-words';
import { useFormats } from '../../lib/i18n/format';
import { Tag } from '../../ui/tag';
import classes from './material-desk.module.css';
import { fileAddress } from './material-desk.queries';
import { useMaterialDeskTexts } from './material-desk.texts';
import { MaterialIcon } from './material-icon';
import { ACCEPTED } from './upload-queue';

export interface RowActions {
  edit: (material: ManagedMaterial) => void;
  replace: (material: ManagedMaterial, file: File) => void;
  remove: (material: ManagedMaterial) => void;
  /** Null where the order is not the reader's to change. */
  move: ((material: ManagedMaterial, step: -1 | 1) => void) | null;
}

interface Props {
  code: string;
  material: ManagedMaterial;
  place: { first: boolean; last: boolean };
  busy: boolean;
  actions: RowActions;
}

/** Keeps the focus where it is, so that a material is moved to the end of its list by pressing on. */
const unavailable = (is: boolean) => (is ? { 'data-disabled': true, 'aria-disabled': true } : {});

/** One material: what it is, who sees it since when, and what can be done with it. */
export function MaterialRow({ code, material, place, busy, actions }: Props) {
  const t = useMaterialDeskTexts();
  const { number, dateTime } = useFormats();
  const words = useFileWords();
  const input = useRef<HTMLInputElement>(null);
  const { id, title, file, link, visible, visibleFrom, addedBy, addedAt, downloads } = material;
  const what = file
    ? `${words.kind(file.kind)} · ${words.size(file.bytes)}`
    : t('linkTo', { host: new URL(link ?? 'https://-').host });
  const counted =
    downloads.total === 0
      ? t('noDownloads')
      : t('downloads', { people: number(downloads.people), total: number(downloads.total) });
  return (
    <li className={classes.row}>
      <MaterialIcon kind={file?.kind ?? null} />
      <div className={classes.what}>
        <a
          className={classes.name}
          href={file ? fileAddress(code, id) : (link ?? undefined)}
          {...(!file && { target: '_blank', rel: 'noreferrer' })}
        >
          {title}
        </a>
        <p className={classes.soft}>{what}</p>
        <p className={classes.soft}>{t('addedBy', { name: addedBy, date: dateTime(addedAt) })}</p>
      </div>
      <div className={classes.facts}>
        {visible ? (
          <Tag tone="good">{t('shown')}</Tag>
        ) : (
          <Tag tone="amber">{t(visibleFrom === 'after' ? 'hidden.after' : 'hidden.live')}</Tag>
        )}
        {file && <span className={classes.soft}>{counted}</span>}
      </div>
      <div className={classes.actions}>
        {actions.move !== null && (
          <>
            <ActionIcon
              variant="default"
              size="lg"
              {...unavailable(place.first)}
              aria-label={t('up', { title })}
              onClick={() => actions.move?.(material, -1)}
            >
              <IconArrowUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              {...unavailable(place.last)}
              aria-label={t('down', { title })}
              onClick={() => actions.move?.(material, 1)}
            >
              <IconArrowDown size={18} aria-hidden />
            </ActionIcon>
          </>
        )}
        <Button
          variant="default"
          leftSection={<IconEdit size={18} aria-hidden />}
          aria-label={t('editOf', { title })}
          onClick={() => actions.edit(material)}
        >
          {t('edit')}
        </Button>
        {file && (
          <Button
            variant="default"
            leftSection={<IconReplace size={18} aria-hidden />}
            aria-label={t('replaceOf', { title })}
            onClick={() => input.current?.click()}
          >
            {t('replace')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconTrash size={18} aria-hidden />}
          aria-label={t('removeOf', { title })}
          disabled={busy}
          onClick={() => actions.remove(material)}
        >
          {t('remove')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPTED.join(',')}
          aria-label={t('replaceOf', { title })}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (chosen) actions.replace(material, chosen);
          }}
        />
      </div>
    </li>
  );
}
