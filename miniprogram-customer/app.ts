/** Start of the buyer's app. Who is signed in lives in services/session, not here. */
App({});
