/** The sign of Portolan: the rose of a sea chart, its north point in the color of the sign. */
export function CompassRose({ size = 28 }: { size?: number }) {
  return (
    <svg
      className="compass-rose"
      width={size}
      height={size}
      viewBox="0 0 64 64"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="32" cy="32" r="23.5" fill="none" stroke="currentColor" strokeWidth="1" />
      <path
        className="compass-rose-light"
        d="M32 32L32.00 24.60L45.44 18.56ZM32 32L39.40 32.00L45.44 45.44ZM32 32L32.00 39.40L18.56 45.44ZM32 32L24.60 32.00L18.56 18.56Z"
      />
      <path
        className="compass-rose-dark"
        d="M32 32L39.40 32.00L45.44 18.56ZM32 32L32.00 39.40L45.44 45.44ZM32 32L24.60 32.00L18.56 45.44ZM32 32L32.00 24.60L18.56 18.56Z"
      />
      <path
        className="compass-rose-light"
        d="M32 32L26.77 26.77L32.00 3.00ZM32 32L37.23 26.77L61.00 32.00ZM32 32L37.23 37.23L32.00 61.00ZM32 32L26.77 37.23L3.00 32.00Z"
      />
      <path
        className="compass-rose-dark"
        d="M32 32L37.23 26.77L32.00 3.00ZM32 32L37.23 37.23L61.00 32.00ZM32 32L26.77 37.23L32.00 61.00ZM32 32L26.77 26.77L3.00 32.00Z"
      />
      <path className="compass-rose-north" d="M32 32L37.23 26.77L32.00 3.00L26.77 26.77Z" />
    </svg>
  )
}
