import type { AgendaItem, ConferenceState, ConnectAs, Material } from '@diem-cau/shared';
import { IconExternalLink, IconFileDownload } from '@tabler/icons-react';
import { useFileWords } from '../../lib/files/file-words';
import type { LiveConnection } from '../../live/connection';
import { fileAddress, useMaterials } from './materials.queries';
import classes from './materials.module.css';
import { useMaterialsTexts } from './materials.texts';

interface Props {
  connection: LiveConnection;
  as: ConnectAs;
  code: string;
  state: ConferenceState;
  agenda: readonly Pick<AgendaItem, 'id' | 'title'>[];
}

/** What can be read and taken along, topic by topic. Nothing is shown while there is nothing. */
export function MaterialList({ connection, as, code, state, agenda }: Props) {
  const t = useMaterialsTexts();
  const materials = useMaterials(connection, as, code, state).data ?? [];
  if (materials.length === 0) return null;
  const topics = new Set(agenda.map(({ id }) => id));
  const isCommon = ({ agendaItemId }: Material) => agendaItemId === null || !topics.has(agendaItemId);
  const groups = [
    { id: '', title: null, members: materials.filter(isCommon) },
    ...agenda.map(({ id, title }) => ({
      id,
      title,
      members: materials.filter(({ agendaItemId }) => agendaItemId === id),
    })),
  ].filter(({ members }) => members.length > 0);
  return (
    <section aria-labelledby="materials" className={classes.materials}>
      <h2 id="materials" className={classes.heading}>
        {t('title')}
      </h2>
      {groups.map(({ id, title, members }) => (
        <div key={id} className={classes.group}>
          {title !== null && <h3 className={classes.topic}>{title}</h3>}
          <ul className={classes.list}>
            {members.map((material) => (
              <MaterialLink key={material.id} code={code} material={material} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function MaterialLink({ code, material }: { code: string; material: Material }) {
  const t = useMaterialsTexts();
  const words = useFileWords();
  const { title, file, link } = material;
  const Icon = file ? IconFileDownload : IconExternalLink;
  return (
    <li>
      <a
        className={classes.material}
        href={file ? fileAddress(code, material) : (link ?? undefined)}
        {...(!file && { target: '_blank', rel: 'noreferrer' })}
      >
        <Icon size={24} stroke={1.5} aria-hidden className={classes.icon} />
        <span>
          <span className={classes.name}>{title}</span>
          <span className={classes.what}>
            {file
              ? `${words.kind(file.kind)}, ${words.size(file.bytes)}`
              : t('linkTo', { host: new URL(link ?? 'https://-').host })}
          </span>
        </span>
      </a>
    </li>
  );
}
