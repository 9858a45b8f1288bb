import { Link } from '../act/link.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import styles from './document-viewer.module.css';
import { PictureViewer } from './picture-viewer.tsx';

export interface DocumentViewerProps {
  /** Address of the file, on our own origin. */
  src: string;
  /** Its name: « Bulletin de salaire d’octobre.pdf ». */
  name: string;
  contentType: string;
  /** Address that saves it, `src` by default. */
  downloadHref?: string;
}

/** A paper shown in the page, with a link to save it for browsers that cannot. */
export function DocumentViewer({ src, name, contentType, downloadHref = src }: DocumentViewerProps) {
  const texts = useUiTexts();
  return (
    <figure className={styles.viewer}>
      <figcaption className={styles.bar}>
        <span className={styles.name}>{name}</span>
        <Link href={downloadHref} download>
          {texts.download}
        </Link>
      </figcaption>
      {contentType.startsWith('image/') ? (
        <PictureViewer src={src} name={name} />
      ) : (
        <object className={styles.sheet} data={`${src}#navpanes=0&view=FitH`} type={contentType} aria-label={name}>
          <p className={styles.fallback}>
            {texts.documentFallback}{' '}
            <Link href={downloadHref} download>
              {texts.download}
            </Link>
          </p>
        </object>
      )}
    </figure>
  );
}
