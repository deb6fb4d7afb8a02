/** Two ports, two origins: the built site, and a foreign page that embeds it. `E2E_PORT` moves both. */
export const SITE_PORT = Number(process.env.E2E_PORT ?? 4183);
export const FOREIGN_PORT = SITE_PORT + 1;
