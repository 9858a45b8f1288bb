/** The picture of the home page: one ring, three keys (a person, a home, the trust between them). Decorative. */
export function KeyRing({ className }: { readonly className: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 400 400" fill="none" aria-hidden="true">
      <circle cx="200" cy="206" r="190" fill="var(--t-accent-soft)" />
      <circle cx="200" cy="122" r="78" stroke="var(--t-accent)" strokeWidth="10" />
      <g strokeWidth="9" strokeLinecap="round" strokeLinejoin="round">
        <g transform="rotate(44 200 122)" stroke="var(--t-ink)">
          <circle cx="200" cy="228" r="30" />
          <path d="M200 258v106M200 356h22M200 332h15" />
        </g>
        <g transform="rotate(-44 200 122)" stroke="var(--t-danger)">
          <path d="M200 266c-25-18-35-29-35-43a17.500 17.500 0 0 1 35-6 17.500 17.500 0 0 1 35 6c0 14-10 25-35 43zM200 266v98M200 356h-22M200 332h-15" />
        </g>
        <g stroke="var(--t-primary)">
          <path d="M166 260v-35l34-29 34 29v35zM200 260v116M200 367h24M200 343h16" />
        </g>
      </g>
    </svg>
  );
}
