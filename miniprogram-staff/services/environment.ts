/** The customer app owns the cloud environment and shares it with this one. A deployment puts its own ids here. */
export const OWNER_APP_ID = 'wxlocalcustomer01';
export const CLOUD_ENVIRONMENT = 'local-1';
