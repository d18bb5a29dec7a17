/** The mark: a speech bubble with a pulse. Decoration beside the name, so hidden from screen readers. */
export function Mark() {
  return (
    <svg width="34" height="34" viewBox="0 0 34 34" aria-hidden="true">
      <path
        d="M17 2C8 2 2 7.6 2 14.8c0 4.2 2 7.7 5.6 10L6.4 32l7.5-4.6 3.1.2c8.8 0 15-5.6 15-12.8S26 2 17 2z"
        fill="var(--pine)"
      />
      <path
        d="M8 15.5h5l2-5 3.6 9.5 2.2-4.5H26"
        fill="none"
        stroke="var(--paper)"
        stroke-width="2.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** A magnifying glass; the button around it carries the name. */
export function SearchIcon() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor">
      <path d="M10.5 4a6.5 6.5 0 1 0 .1 0zM15.5 15.5 21 21" stroke-width="2.6" stroke-linecap="round" />
    </svg>
  );
}
