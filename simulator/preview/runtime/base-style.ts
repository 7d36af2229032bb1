/** The preview's own style sheet: the phone's screen, its bars, and how pages lie on it. */
import { HOME_INDICATOR_HEIGHT, NAVIGATION_BAR_HEIGHT, STATUS_BAR_HEIGHT, TAB_BAR_HEIGHT } from './metrics';

const FONT = '-apple-system,BlinkMacSystemFont,"PingFang SC","Microsoft YaHei","Helvetica Neue","Noto Sans SC Variable",sans-serif';

/** CSS text; stands before every sheet of the app. */
export const BASE_STYLE = `
*,*::before,*::after{-webkit-tap-highlight-color:transparent}
html,body{margin:0;height:100%;overflow:hidden;overscroll-behavior:none;background:#fff}
body{font:16px/1.4 ${FONT};color:#000;-webkit-text-size-adjust:100%;user-select:none;-webkit-user-select:none}
#mp-stage{position:fixed;inset:0;overflow:clip}
.mp-page{position:absolute;overflow:clip;container-type:size;contain:layout size style;transform:translate(0);--safe-left:0px;--safe-right:0px}
wx-page{display:block;position:absolute;inset:0;overflow:hidden auto;scrollbar-width:none;overscroll-behavior:none;box-sizing:border-box}
wx-page::-webkit-scrollbar{display:none}
wx-page-root{display:contents}
[hidden]{display:none!important}
.mp-refresh{position:absolute;top:0;left:0;right:0;height:50px;display:flex;gap:8px;align-items:center;justify-content:center}
.mp-refresh i{width:6px;height:6px;border-radius:3px;background:#b2b2b2}
.mp-refreshing .mp-refresh i{animation:mp-blink 1s infinite alternate}
.mp-refresh i:nth-child(2){animation-delay:.3s!important}.mp-refresh i:nth-child(3){animation-delay:.6s!important}
@keyframes mp-blink{from{opacity:.2}to{opacity:1}}
#mp-nav{position:fixed;z-index:900;top:0;left:0;right:0;height:${NAVIGATION_BAR_HEIGHT}px;padding-top:${STATUS_BAR_HEIGHT}px;display:flex;align-items:center;justify-content:center}
#mp-nav b{max-width:calc(100% - 208px);overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-size:17px;font-weight:600}
#mp-nav b.mp-loading::before{content:"";display:inline-block;width:14px;height:14px;margin-right:6px;border:2px solid currentColor;border-top-color:transparent;border-radius:50%;vertical-align:-2px;animation:mp-turn 1s linear infinite}
@keyframes mp-turn{to{transform:rotate(1turn)}}
#mp-nav i{position:absolute;left:0;top:${STATUS_BAR_HEIGHT}px;width:44px;height:44px;cursor:pointer;display:none}
#mp-nav i.mp-back,#mp-nav i.mp-home{display:block}
#mp-nav i.mp-back::before{content:"";position:absolute;left:18px;top:16px;width:11px;height:11px;border:solid currentColor;border-width:0 0 2px 2px;transform:rotate(45deg)}
#mp-nav i.mp-home::before{content:"";position:absolute;left:14px;top:13px;width:18px;height:18px;background:currentColor;clip-path:polygon(50% 0,100% 45%,88% 45%,88% 100%,60% 100%,60% 65%,40% 65%,40% 100%,12% 100%,12% 45%,0 45%)}
#mp-tabs{position:fixed;z-index:900;bottom:0;left:0;right:0;height:${TAB_BAR_HEIGHT}px;padding-bottom:${HOME_INDICATOR_HEIGHT}px;display:flex;border-top:.5px solid #e5e5e5;box-sizing:content-box;margin-top:-1px}
#mp-tabs a{position:relative;flex:1;display:flex;flex-direction:column;align-items:center;justify-content:center;font-size:10px;line-height:14px;cursor:pointer}
#mp-tabs img{width:27px;height:27px;object-fit:contain;margin-bottom:2px}
#mp-tabs em{position:absolute;top:3px;left:calc(50% + 8px);font-style:normal}
.mp-badge{min-width:16px;height:16px;box-sizing:border-box;padding:0 4px;border-radius:8px;background:#fa5151;color:#fff;font-size:10px;line-height:16px;text-align:center}
.mp-dot{width:8px;height:8px;border-radius:4px;background:#fa5151}
`;
