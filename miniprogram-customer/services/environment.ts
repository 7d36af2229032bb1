/** The cloud environment this app owns. `local-1` is the local cloud; a deployment puts its own id here. */
export const CLOUD_ENVIRONMENT = 'local-1';

/** Version of the privacy terms; raise it when they change, and people are asked again. */
export const PRIVACY_VERSION = '2026-11-mall';
