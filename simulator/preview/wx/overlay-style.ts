/** Look of what WeChat itself draws over a mini program: toasts, dialogs and sheets. */
export const OVERLAY_STYLE = `
.wxo{position:fixed;inset:0;z-index:99999;font:17px/1.4 -apple-system,"PingFang SC","Noto Sans SC Variable","Noto Sans SC",sans-serif;color:#191919;-webkit-font-smoothing:antialiased}
.wxo *{box-sizing:border-box}
.wxo button{font:inherit;color:inherit;border:0;background:none;padding:0;margin:0;cursor:pointer}
.wxo-through{pointer-events:none}
.wxo-mask{position:absolute;inset:0;background:rgba(0,0,0,.5);animation:wxo-fade .2s ease-out}
.wxo-toast{position:absolute;left:50%;top:42%;transform:translate(-50%,-50%);min-width:120px;max-width:260px;padding:14px 20px;border-radius:12px;background:rgba(40,40,40,.88);color:#fff;font-size:16px;text-align:center;white-space:pre-wrap;word-break:break-word;animation:wxo-fade .18s ease-out}
.wxo-toast.with-icon{min-width:136px;padding:24px 18px 20px}
.wxo-toast svg{display:block;width:40px;height:40px;margin:0 auto 12px}
.wxo-toast img{display:block;width:40px;height:40px;margin:0 auto 12px;object-fit:contain}
.wxo-spin{animation:wxo-spin 1s linear infinite}
.wxo-dialog{position:absolute;left:50%;top:48%;width:311px;transform:translate(-50%,-50%);background:#fff;border-radius:12px;overflow:hidden;animation:wxo-pop .2s ease-out}
.wxo-dialog h3{margin:0;padding:32px 24px 0;font-size:17px;font-weight:600;text-align:center}
.wxo-dialog .body{padding:16px 24px 32px;text-align:center;color:rgba(0,0,0,.55);word-break:break-word;white-space:pre-wrap;max-height:50vh;overflow:auto}
.wxo-dialog h3+.body{padding-top:12px}
.wxo-dialog .body.alone{color:#191919;padding-top:32px}
.wxo-dialog input{width:100%;margin-top:4px;padding:10px 12px;border:0;border-radius:6px;background:#f2f2f2;font:inherit;color:#191919;outline:none}
.wxo-field input{width:100%;padding:12px;border:0;border-radius:6px;background:#f2f2f2;font:inherit;outline:none}
.wxo-actions{display:flex;border-top:.5px solid rgba(0,0,0,.1)}
.wxo-actions button{flex:1;height:56px;font-weight:600}
.wxo-actions button+button{border-left:.5px solid rgba(0,0,0,.1)}
.wxo .primary{color:#576b95}
.wxo-sheet{position:absolute;left:0;right:0;bottom:0;background:#fff;border-radius:12px 12px 0 0;overflow:hidden;animation:wxo-rise .25s ease-out;padding-bottom:34px}
.wxo-sheet .title{padding:18px 24px;font-size:13px;color:rgba(0,0,0,.5);text-align:center;background:#fff}
.wxo-sheet .row{display:block;width:100%;min-height:56px;padding:12px 24px;background:#fff;text-align:center;border-top:.5px solid rgba(0,0,0,.08)}
.wxo-sheet .row:active{background:#ececec}
.wxo-sheet .gap{height:8px;background:#f2f2f2}
.wxo-card{background:#fff;padding:24px 24px 28px}
.wxo-card .app{display:flex;align-items:center;gap:8px;font-size:15px;margin-bottom:20px}
.wxo-card .app i{width:24px;height:24px;border-radius:50%;background:#0b5fe0;display:block}
.wxo-card h3{margin:0 0 8px;font-size:17px;font-weight:600}
.wxo-card .note{font-size:14px;color:rgba(0,0,0,.5);margin:0 0 16px;word-break:break-word}
.wxo-list{margin:0 0 8px;padding:0;list-style:none}
.wxo-list li{display:flex;align-items:center;justify-content:space-between;gap:12px;padding:14px 0;border-top:.5px solid rgba(0,0,0,.08);font-size:16px}
.wxo-list small{display:block;font-size:12px;color:rgba(0,0,0,.4);word-break:break-all}
.wxo-list input,.wxo-keep input{appearance:none;width:22px;height:22px;flex:none;margin:0;border:1.5px solid rgba(0,0,0,.2);border-radius:50%;background:#fff center/14px no-repeat;transition:background-color .15s ease-out}
.wxo-keep input{width:18px;height:18px;background-size:11px}
.wxo-list input:checked,.wxo-keep input:checked{border-color:#07c160;background-color:#07c160;background-image:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 14 14' fill='none' stroke='%23fff' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'%3E%3Cpath d='M2.5 7.5l3 3 6-7'/%3E%3C/svg%3E")}
.wxo-keep{display:flex;align-items:center;gap:8px;font-size:14px;color:rgba(0,0,0,.55);margin:8px 0 4px}
.wxo-pair{display:flex;justify-content:center;gap:16px;margin-top:20px}
.wxo-pair button{width:130px;height:44px;border-radius:6px;background:#f2f2f2;color:#07c160;font-weight:500}
.wxo-pair button.strong{background:#07c160;color:#fff}
.wxo-pay{text-align:center}
.wxo-pay .amount{font-size:40px;font-weight:600;font-variant-numeric:tabular-nums;margin:4px 0 20px}
.wxo-pay .amount small{font-size:26px;margin-right:4px}
.wxo-pay dl{display:flex;justify-content:space-between;gap:16px;margin:0;padding:12px 0;border-top:.5px solid rgba(0,0,0,.08);font-size:14px}
.wxo-pay dt{color:rgba(0,0,0,.5);white-space:nowrap}
.wxo-pay dd{margin:0;text-align:right;word-break:break-all}
.wxo-wide{display:block;width:100%;height:48px;border-radius:8px;margin-top:16px!important;font-weight:500}
.wxo .wxo-wide.green{background:#07c160;color:#fff}
.wxo .wxo-wide.plain{background:#f2f2f2;color:#191919;margin-top:12px!important}
.wxo .wxo-quiet{display:block;margin:14px auto 0;font-size:14px;color:#fa5151}
.wxo-full{position:absolute;inset:0;background:#ededed;display:flex;flex-direction:column;padding-top:44px;animation:wxo-fade .18s ease-out}
.wxo-full header{flex:none;height:44px;display:flex;align-items:center;justify-content:center;position:relative;font-weight:600}
.wxo-full header button{position:absolute;left:16px;font-weight:400}
.wxo-full header button.done{left:auto;right:104px;color:#07c160;font-weight:500}
.wxo-map{flex:1;position:relative;overflow:hidden;background:#e9eef2;cursor:crosshair}
.wxo-map svg{position:absolute;inset:0;width:100%;height:100%}
.wxo-pin{position:absolute;width:28px;height:36px;transform:translate(-14px,-36px);filter:drop-shadow(0 2px 3px rgba(0,0,0,.3));transition:left .15s ease-out,top .15s ease-out}
.wxo-place{flex:none;background:#fff;padding:18px 20px 44px}
.wxo-place b{display:block;font-size:18px;font-weight:600;margin-bottom:4px}
.wxo-place span{font-size:14px;color:rgba(0,0,0,.5)}
.wxo-chat{flex:1;overflow:auto;padding:16px}
.wxo-chat p{max-width:240px;width:fit-content;margin:0 0 12px;padding:10px 12px;border-radius:6px;background:#fff;font-size:16px;word-break:break-word}
.wxo-chat p.mine{margin-left:auto;background:#95ec69}
.wxo-chat p.hint{margin:0 auto 12px;background:none;font-size:12px;color:rgba(0,0,0,.4);text-align:center}
.wxo-say{flex:none;display:flex;gap:8px;padding:8px 12px 42px;background:#f7f7f7;border-top:.5px solid rgba(0,0,0,.1)}
.wxo-say input{flex:1;min-width:0;height:40px;padding:0 12px;border:0;border-radius:6px;background:#fff;font:inherit;font-size:16px;outline:none}
.wxo-say button{padding:0 16px;border-radius:6px;background:#07c160;color:#fff}
.wxo-picture{position:absolute;inset:0;background:#000;display:flex;align-items:center;justify-content:center;animation:wxo-fade .18s ease-out}
.wxo-picture img{max-width:100%;max-height:100%}
.wxo-picture span{position:absolute;top:56px;left:0;right:0;text-align:center;color:#fff;font-size:15px}
@keyframes wxo-fade{from{opacity:0}}
@keyframes wxo-rise{from{transform:translateY(40%);opacity:.4}}
@keyframes wxo-pop{from{opacity:0;transform:translate(-50%,-50%) scale(.94)}}
@keyframes wxo-spin{to{transform:rotate(360deg)}}
`;
