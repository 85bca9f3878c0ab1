interface SaidListProps {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly className?: string;
}

/** Sentences under a heading; nothing where there are none. */
export function SaidList({ heading, lines, className = '' }: SaidListProps) {
  if (lines.length === 0) return null;
  return (
    <div className={`said ${className}`}>
      <h3>{heading}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
