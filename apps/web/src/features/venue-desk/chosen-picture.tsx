import { Button, FileButton } from '@mantine/core';
import { IconPhoto, IconTrash } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useVenueDeskTexts } from './venue-desk.texts';
import classes from './venue-sheet.module.css';

export const PICTURES = 'image/jpeg,image/png,image/webp';

/** The picture among what was pasted or dropped. */
export const pictureIn = (data: DataTransfer): File | null =>
  [...data.files].find(({ type }) => PICTURES.split(',').includes(type)) ?? null;

interface Props {
  picture: Blob | null;
  disabled: boolean;
  onChoose: (file: File) => void;
  onDrop: () => void;
}

/** A picture to be sent with a mark: chosen, or pasted beside it. */
export function ChosenPicture({ picture, disabled, onChoose, onDrop }: Props) {
  const t = useVenueDeskTexts();
  if (picture !== null) {
    return (
      <div className={classes.chosenPicture}>
        <Preview picture={picture} alt={t('chosenPicture')} />
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={onDrop}
        >
          {t('dropPicture')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.chosenPicture}>
      <PictureButton disabled={disabled} loading={false} onChoose={onChoose} />
      <span className={classes.quiet}>{t('pasteHint')}</span>
    </div>
  );
}

interface ButtonProps {
  disabled: boolean;
  loading: boolean;
  onChoose: (file: File) => void;
}

export function PictureButton({ disabled, loading, onChoose }: ButtonProps) {
  const t = useVenueDeskTexts();
  return (
    <FileButton
      accept={PICTURES}
      onChange={(file) => file && onChoose(file)}
      inputProps={{ 'aria-label': t('addPicture') }}
    >
      {(props) => (
        <Button
          {...props}
          variant="default"
          size="compact-md"
          loading={loading}
          disabled={disabled}
          leftSection={<IconPhoto size={16} aria-hidden />}
        >
          {t('addPicture')}
        </Button>
      )}
    </FileButton>
  );
}

function Preview({ picture, alt }: { picture: Blob; alt: string }) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(picture);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [picture],
  );
  return <img ref={show} className={classes.picture} alt={alt} />;
}
