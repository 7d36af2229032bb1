/** Codes any action may answer with; a contract never lists these. */
export const SYSTEM_ERRORS = ['UNAUTHENTICATED', 'FORBIDDEN', 'INVALID_INPUT', 'NETWORK', 'INTERNAL'] as const;

/** Codes a business rule may refuse with; a contract lists the ones it uses. Never renamed, never reused. */
export const DOMAIN_ERRORS = [
  'STORE_NOT_FOUND', 'SERIES_NOT_FOUND', 'MODEL_NOT_FOUND', 'MODEL_OFF_SALE', 'ARTICLE_NOT_FOUND', 'COMPARE_SAME_MODEL',
  'CUSTOMER_NOT_FOUND', 'PHONE_REQUIRED', 'PHONE_CODE_EXPIRED', 'TEXT_RISKY',
  'CODE_NOT_FOUND', 'CODE_RETIRED', 'CODE_NOT_DRAWN', 'CONSULTANT_NOT_FOUND', 'CONSULTANT_AWAY', 'ALREADY_YOUR_CONSULTANT', 'CONSULTANT_ALREADY_BOUND',
  'INQUIRY_NOT_FOUND', 'INQUIRY_CLOSED', 'INQUIRY_OPEN_LIMIT', 'NO_CONSULTANT_AVAILABLE',
  'QUOTE_NOT_FOUND', 'QUOTE_WITHOUT_VEHICLE', 'QUOTE_TOTAL_NEGATIVE', 'QUOTE_VALIDITY_OUT_OF_RANGE',
  'BOOKING_NOT_FOUND', 'SLOT_TAKEN', 'SLOT_IN_PAST', 'SLOT_TOO_SOON', 'SLOT_TOO_FAR', 'SLOT_NOT_OFFERED', 'OUTSIDE_BUSINESS_HOURS',
  'STORE_CLOSED_THAT_DAY', 'NO_DEMO_VEHICLE', 'BOOKING_LIMIT_REACHED', 'BOOKING_OVERLAPS', 'BOOKING_STATUS_CHANGED', 'BOOKING_NOT_STARTED',
  'DEMO_VEHICLE_NOT_FOUND', 'DEMO_VEHICLE_BOOKED', 'PLATE_INVALID', 'HOURS_INVALID',
  'LOAN_TERMS_INVALID', 'APPLICATION_NOT_FOUND', 'APPLICATION_STATUS_CHANGED', 'APPLICATION_OPEN_EXISTS',
  'INVITATION_NOT_FOUND', 'INVITATION_EXPIRED', 'INVITATION_USED', 'INVITATION_PHONE_MISMATCH', 'INVITATION_ROLE_TOO_HIGH',
  'ALREADY_STAFF', 'STAFF_NOT_FOUND', 'STORE_OUT_OF_SCOPE',
  'TASK_NOT_FOUND', 'TASK_CLOSED', 'TASK_SETTLED_ELSEWHERE', 'NEXT_PLAN_IN_PAST', 'NOTICE_NOT_FOUND',
] as const;

export type SystemErrorCode = (typeof SYSTEM_ERRORS)[number];
export type DomainErrorCode = (typeof DOMAIN_ERRORS)[number];
export type ErrorCode = SystemErrorCode | DomainErrorCode;

/** What the person reads: what happened and the next step. A code without its sentence does not compile. */
export const ERROR_MESSAGES: Record<ErrorCode, string> = {
  UNAUTHENTICATED: '没有识别到您的微信身份，请重新打开小程序',
  FORBIDDEN: '当前岗位没有这项权限，请联系门店管理员',
  INVALID_INPUT: '填写的内容有误，请检查后再提交',
  NETWORK: '网络没有连上，请检查网络后重试',
  INTERNAL: '系统出了点问题，请稍后重试；多次出现请把编号告诉门店',
  STORE_NOT_FOUND: '没有找到这家门店，请返回重新选择',
  SERIES_NOT_FOUND: '这个车系已下架，看看其他车系吧',
  MODEL_NOT_FOUND: '没有找到这款车型，请返回展厅重新选择',
  MODEL_OFF_SALE: '这款车型已停售，请选择在售车型',
  ARTICLE_NOT_FOUND: '这篇内容已下线，请返回查看其他内容',
  COMPARE_SAME_MODEL: '请选择两款不同的车型进行对比',
  CUSTOMER_NOT_FOUND: '没有找到这位客户，请返回列表刷新',
  PHONE_REQUIRED: '请先留下手机号，方便顾问联系您',
  PHONE_CODE_EXPIRED: '手机号授权已失效，请重新点击获取或直接输入',
  TEXT_RISKY: '内容里有不合适的词语，请修改后再提交',
  CODE_NOT_FOUND: '这个二维码无效，请向顾问要一个新的',
  CODE_RETIRED: '这个二维码已停用，请向顾问要一个新的',
  CODE_NOT_DRAWN: '微信暂时没能生成图片，请稍后再试一次',
  CONSULTANT_NOT_FOUND: '没有找到这位顾问，请返回重新选择',
  CONSULTANT_AWAY: '这位顾问暂时不在岗，请选择其他顾问',
  ALREADY_YOUR_CONSULTANT: '这位已经是您的专属顾问了',
  CONSULTANT_ALREADY_BOUND: '您已有专属顾问，如需更换请先确认',
  INQUIRY_NOT_FOUND: '没有找到这条询价，请返回列表刷新',
  INQUIRY_CLOSED: '这条询价已结束，请重新发起询价',
  INQUIRY_OPEN_LIMIT: '您还有多条询价在等待报价，请先查看回复',
  NO_CONSULTANT_AVAILABLE: '门店暂时没有可接待的顾问，请直接致电门店',
  QUOTE_NOT_FOUND: '没有找到这份报价，请返回刷新',
  QUOTE_WITHOUT_VEHICLE: '报价里要有一项裸车价，请补充后发送',
  QUOTE_TOTAL_NEGATIVE: '优惠超过了总价，请核对金额',
  QUOTE_VALIDITY_OUT_OF_RANGE: '报价有效期需在今天之后、90 天以内',
  BOOKING_NOT_FOUND: '没有找到这条预约，请返回列表刷新',
  SLOT_TAKEN: '该时段刚被约走，请换一个时段',
  SLOT_IN_PAST: '该时段已过，请重新选择',
  SLOT_TOO_SOON: '距离该时段太近，来不及备车，请选择更晚的时段',
  SLOT_TOO_FAR: '该日期还未开放预约，请选择更近的日期',
  SLOT_NOT_OFFERED: '没有这个时段，请从可选时段里挑选',
  OUTSIDE_BUSINESS_HOURS: '该时段不在试驾时间内，请换一个时段',
  STORE_CLOSED_THAT_DAY: '门店当天不安排试驾，请换一天',
  NO_DEMO_VEHICLE: '该门店暂无这款试驾车，请换门店或车型',
  BOOKING_LIMIT_REACHED: '您已有多个待试驾的预约，请先完成或取消其中一个',
  BOOKING_OVERLAPS: '您在这个时段已有另一个试驾，请换一个时段',
  BOOKING_STATUS_CHANGED: '预约状态已变化，请刷新后再操作',
  BOOKING_NOT_STARTED: '还没到预约时间，暂时不能这样操作',
  DEMO_VEHICLE_NOT_FOUND: '没有找到这台试驾车，请刷新',
  DEMO_VEHICLE_BOOKED: '这台车还有未完成的试驾，请先改派或取消预约',
  PLATE_INVALID: '车牌号格式不对，请检查后再保存',
  HOURS_INVALID: '时间设置有误：结束要晚于开始，且能排下至少一个时段',
  LOAN_TERMS_INVALID: '首付或期限不在该方案范围内，请重新选择',
  APPLICATION_NOT_FOUND: '没有找到这份申请，请返回列表刷新',
  APPLICATION_STATUS_CHANGED: '申请状态已变化，请刷新后再操作',
  APPLICATION_OPEN_EXISTS: '这款车您已有一份办理中的申请，可在“我的申请”查看',
  INVITATION_NOT_FOUND: '邀请码不正确，请核对后再输入',
  INVITATION_EXPIRED: '邀请码已过期，请联系管理员重新发送',
  INVITATION_USED: '邀请码已被使用，请联系管理员重新发送',
  INVITATION_PHONE_MISMATCH: '手机号与邀请登记的不一致，请使用登记的手机号',
  INVITATION_ROLE_TOO_HIGH: '您不能邀请这个岗位，请由总经理或系统管理员邀请',
  ALREADY_STAFF: '这个微信已加入门店，无需重复加入',
  STAFF_NOT_FOUND: '没有找到这位同事，请刷新',
  STORE_OUT_OF_SCOPE: '您不能切换到这家门店，请联系管理员开通',
  TASK_NOT_FOUND: '没有找到这个任务，请返回工作台刷新',
  TASK_CLOSED: '这个任务已处理，请返回工作台刷新',
  TASK_SETTLED_ELSEWHERE: '这个任务要在对应的询价、预约或申请里处理',
  NEXT_PLAN_IN_PAST: '下次跟进时间要晚于现在，请重新选择',
  NOTICE_NOT_FOUND: '没有找到这条消息，请刷新',
};

/** How a page shows a refusal; whatever is not listed is a toast. */
export type ErrorDisplay = 'toast' | 'dialog' | 'page';

/** Codes whose sentence is too important for a toast. */
export const ERROR_DISPLAY: Partial<Record<ErrorCode, ErrorDisplay>> = {
  INTERNAL: 'dialog', FORBIDDEN: 'dialog', NO_CONSULTANT_AVAILABLE: 'dialog', INVITATION_PHONE_MISMATCH: 'dialog',
  STORE_NOT_FOUND: 'page', SERIES_NOT_FOUND: 'page', MODEL_NOT_FOUND: 'page', ARTICLE_NOT_FOUND: 'page', INQUIRY_NOT_FOUND: 'page',
  BOOKING_NOT_FOUND: 'page', APPLICATION_NOT_FOUND: 'page', CUSTOMER_NOT_FOUND: 'page',
};
