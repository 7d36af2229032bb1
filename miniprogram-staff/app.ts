/** Start of the dealership staff's app. Who is signed in lives in services/session, not here. */
App({});
