/** The built pack as a static file; the alias is in vite.config.ts. */
declare module '#pack?url' {
  const url: string;
  export default url;
}
