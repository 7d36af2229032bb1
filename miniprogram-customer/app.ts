import { openCloud } from './services/cloud';
import { noteLaunch } from './services/session';

/** Start of the buyer's app. Who is signed in lives in services/session, not here. */
App({
  onLaunch(options) {
    openCloud();
    noteLaunch(options.scene);
  },
});
