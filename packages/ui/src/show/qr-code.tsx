import styles from './qr-code.module.css';

export interface QrCodeProps {
  /** What scanning it does, for who does not see it. */
  label: string;
  /** Side in modules, the white around it included. */
  size: number;
  /** Its dark modules, as the path of a drawing of that side: the server draws them. */
  path: string;
}

/** A QR code, dark on light whatever the theme: a reader needs it. */
export function QrCode({ label, size, path }: QrCodeProps) {
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} className={styles.paper} />
      <path d={path} className={styles.ink} />
    </svg>
  );
}
