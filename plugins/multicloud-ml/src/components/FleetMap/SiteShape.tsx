import { providerLook, type ProviderLook } from './providerLook';
import styles from './SiteShape.module.css';

/** The corners of each shape around 0,0, for the area of a circle of radius 1. */
const CORNERS: Record<Exclude<ProviderLook['shape'], 'circle'>, number[][]> = {
  square: [
    [-0.886, -0.886],
    [0.886, -0.886],
    [0.886, 0.886],
    [-0.886, 0.886],
  ],
  diamond: [
    [0, -1.253],
    [1.253, 0],
    [0, 1.253],
    [-1.253, 0],
  ],
  triangle: [
    [0, -1.4],
    [1.347, 0.933],
    [-1.347, 0.933],
  ],
  hexagon: [
    [1.1, 0],
    [0.55, 0.952],
    [-0.55, 0.952],
    [-1.1, 0],
    [-0.55, -0.952],
    [0.55, -0.952],
  ],
};

/**
 * A site as a shape centred on 0,0: its provider's outline, filled as far as what runs there serves. What serves alone is
 * filled, what only stands by is hollow; dashed when what it measures is not known.
 */
export function SiteShape(props: {
  provider: string;
  radius: number;
  /** 0 to 1. */
  filled: number;
  isKnown?: boolean;
}) {
  const { provider, radius, filled, isKnown = true } = props;
  const { shape, tone } = providerLook(provider);
  const inner = radius * Math.sqrt(filled);
  return (
    <g className={styles.site} data-tone={tone} data-known={isKnown}>
      <Outline shape={shape} radius={radius} className={styles.hollow} />
      {filled > 0 && (
        <Outline shape={shape} radius={inner} className={styles.filled} />
      )}
    </g>
  );
}

function Outline(props: {
  shape: ProviderLook['shape'];
  radius: number;
  className: string;
}) {
  const { shape, radius, className } = props;
  if (shape === 'circle') return <circle r={radius} className={className} />;
  const points = CORNERS[shape]
    .map(([x, y]) => `${x * radius},${y * radius}`)
    .join(' ');
  return <polygon points={points} className={className} />;
}
