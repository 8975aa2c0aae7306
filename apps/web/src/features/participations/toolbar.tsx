import { Button } from '@mantine/core';
import { IconBinaryTree2, IconDownload, IconId, IconPlus, IconTableImport } from '@tabler/icons-react';
import { Link } from 'react-router';
import classes from './participations.module.css';
import { useParticipationsTexts } from './participations.texts';

interface Props {
  code: string;
  mayManage: boolean;
  mayMakeCards: boolean;
  empty: boolean;
  onAdd: () => void;
  onCards: () => void;
}

export function Toolbar({ code, mayManage, mayMakeCards, empty, onAdd, onCards }: Props) {
  const t = useParticipationsTexts();
  const here = `/admin/conferences/${code}/venues`;
  const button = {
    variant: 'default',
    classNames: { root: classes.tool ?? '', label: classes.toolLabel ?? '' },
  } as const;
  const list = `/api/conferences/${code}/participations/list`;
  return (
    <div className={classes.toolbar}>
      {mayManage && (
        <>
          <Button
            component={Link}
            to={`${here}/plan`}
            {...button}
            variant={empty ? 'filled' : 'default'}
            leftSection={<IconBinaryTree2 size={18} aria-hidden />}
          >
            {t('plan')}
          </Button>
          <Button {...button} leftSection={<IconPlus size={18} aria-hidden />} onClick={onAdd}>
            {t('add')}
          </Button>
          {!empty && (
            <Button
              component={Link}
              to={`${here}/people`}
              {...button}
              leftSection={<IconTableImport size={18} aria-hidden />}
            >
              {t('importPeople')}
            </Button>
          )}
        </>
      )}
      {!empty && mayMakeCards && (
        <Button {...button} leftSection={<IconId size={18} aria-hidden />} onClick={onCards}>
          {t('cards')}
        </Button>
      )}
      {!empty && (
        <span className={classes.downloads}>
          <IconDownload size={18} aria-hidden /> {t('download')}:
          <a href={`${list}.xlsx`} download>
            {t('downloadXlsx')}
          </a>
          <a href={`${list}.csv`} download>
            {t('downloadCsv')}
          </a>
        </span>
      )}
    </div>
  );
}
