<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>zm::desktop::boards</name>
    <message>
        <source>Line %1: %2 was never sent to this unit.</source>
        <translation>第%1行：%2从未推送给该单位。</translation>
    </message>
    <message>
        <source>%1: a newer list of this unit is on record.</source>
        <translation>%1：已有该单位更新的清单。</translation>
    </message>
    <message>
        <source>Of a programme you do not work in, left to whoever does: %1</source>
        <translation>不属于你经办的名单、留给经办人员的案件：%1件</translation>
    </message>
</context>
<context>
    <name>zm::items::TimelineModel</name>
    <message>
        <source>%1: %2. %3</source>
        <comment>date, act, detail</comment>
        <translation>%1：%2。%3</translation>
    </message>
</context>
<context>
    <name>zm::items::WorkListModel</name>
    <message>
        <source>One case each</source>
        <translation>各一案</translation>
    </message>
    <message>
        <source>Nobody here is known to have another case in this list.</source>
        <translation>此处各人在本列表中未见另有案件。</translation>
    </message>
    <message>
        <source>The same number: one visit, one envelope.</source>
        <translation>证件号码相同：一次上门，一封送达。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>heading and how many</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>zm::items::certainty</name>
    <message>
        <source>read in the text</source>
        <translation>已读原文</translation>
    </message>
    <message>
        <source>read as quoted</source>
        <translation>据引文</translation>
    </message>
    <message>
        <source>known, not read</source>
        <translation>凭了解，未读原文</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>citation, how certain</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>zm::items::dates</name>
    <message>
        <source>en</source>
        <comment>code of this language: zh or en</comment>
        <translation>zh</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>format of a day</comment>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>format of a day in this year</comment>
        <translation>M月d日 ddd</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) ago</source>
        <translation>
            <numerusform>%n 个工作日前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 日前</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a day without its weekday</comment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>zm::items::measures</name>
    <message>
        <source>restricted</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>reviewed more strictly</source>
        <translation>从严审查</translation>
    </message>
    <message>
        <source>taken into account</source>
        <translation>作为参考</translation>
    </message>
    <message>
        <source>a favour</source>
        <translation>激励</translation>
    </message>
    <message>
        <source>recommended, not compulsory</source>
        <translation>推荐性，不强制</translation>
    </message>
    <message>
        <source>also reaches who runs a unit</source>
        <translation>及于单位的法定代表人、主要负责人等</translation>
    </message>
</context>
<context>
    <name>zm::items::timeline</name>
    <message>
        <source>ground %1</source>
        <translation>事由%1</translation>
    </message>
    <message>
        <source>to perform by %1</source>
        <translation>最迟%1（含当日）履行</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>%1收到</translation>
    </message>
    <message>
        <source>posted %1</source>
        <translation>%1交邮</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至%1</translation>
    </message>
</context>
<context>
    <name>zm::items::words</name>
    <message>
        <source>particulars are wrong</source>
        <translation>信息不准确</translation>
    </message>
    <message>
        <source>should have been removed</source>
        <translation>应当删除而未删除</translation>
    </message>
    <message>
        <source>should not be listed</source>
        <translation>不应纳入</translation>
    </message>
    <message>
        <source>Accept the objection</source>
        <translation>受理纠正申请</translation>
    </message>
    <message>
        <source>Record a confirmation</source>
        <translation>登记反馈确认</translation>
    </message>
    <message>
        <source>Announce the removal</source>
        <translation>公告退出</translation>
    </message>
    <message>
        <source>Apologise in writing</source>
        <translation>书面致歉</translation>
    </message>
    <message>
        <source>Publish a clarification</source>
        <translation>发布澄清公告</translation>
    </message>
    <message>
        <source>Decide on early deletion</source>
        <translation>决定是否提前删除</translation>
    </message>
    <message>
        <source>Decide on entry</source>
        <translation>作出纳入决定</translation>
    </message>
    <message>
        <source>Decide on the objection</source>
        <translation>审查纠正申请</translation>
    </message>
    <message>
        <source>Decide on reconsideration</source>
        <translation>作出复议决定</translation>
    </message>
    <message>
        <source>Extend the term</source>
        <translation>延长纳入期限</translation>
    </message>
    <message>
        <source>File an objection</source>
        <translation>登记纠正申请</translation>
    </message>
    <message>
        <source>File for reconsideration</source>
        <translation>登记复议申请</translation>
    </message>
    <message>
        <source>Record an error found</source>
        <translation>登记发现错误</translation>
    </message>
    <message>
        <source>Inform about compensation</source>
        <translation>告知赔偿权利</translation>
    </message>
    <message>
        <source>Issue a risk warning</source>
        <translation>发出风险提示</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>记事</translation>
    </message>
    <message>
        <source>Notify the recipients</source>
        <translation>通报已推送单位</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>立案建档</translation>
    </message>
    <message>
        <source>Order a measure</source>
        <translation>决定惩戒措施</translation>
    </message>
    <message>
        <source>Propose entry</source>
        <translation>提出纳入意见</translation>
    </message>
    <message>
        <source>Publish the entry</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>Purge the identity</source>
        <translation>清除身份信息</translation>
    </message>
    <message>
        <source>Push to recipients</source>
        <translation>推送有关单位</translation>
    </message>
    <message>
        <source>Record an exit event</source>
        <translation>登记退出事由</translation>
    </message>
    <message>
        <source>Record interference</source>
        <translation>登记干预情况</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>退出名单</translation>
    </message>
    <message>
        <source>Record a snapshot of a recipient</source>
        <translation>登记单位清查结果</translation>
    </message>
    <message>
        <source>Resume measures</source>
        <translation>恢复惩戒措施</translation>
    </message>
    <message>
        <source>Keep a measure on</source>
        <translation>保留惩戒措施</translation>
    </message>
    <message>
        <source>Record service</source>
        <translation>登记送达</translation>
    </message>
    <message>
        <source>Suspend measures</source>
        <translation>暂停惩戒措施</translation>
    </message>
    <message>
        <source>adequate security given</source>
        <translation>已提供充分有效担保</translation>
    </message>
    <message>
        <source>enough property sealed, seized or frozen</source>
        <translation>已查封、扣押、冻结足额财产</translation>
    </message>
    <message>
        <source>later in the order of performance</source>
        <translation>履行顺序在后</translation>
    </message>
    <message>
        <source>officer of the debtor unit</source>
        <translation>单位被执行人的法定代表人等</translation>
    </message>
    <message>
        <source>full-time student, campus loan</source>
        <translation>在校学生校园贷</translation>
    </message>
    <message>
        <source>unable to perform</source>
        <translation>无履行能力</translation>
    </message>
    <message>
        <source>Early deletion: decide</source>
        <translation>提前删除：决定</translation>
    </message>
    <message>
        <source>Error: complete the remedy</source>
        <translation>错误：救济</translation>
    </message>
    <message>
        <source>Error: withdraw</source>
        <translation>错误：撤销</translation>
    </message>
    <message>
        <source>Grace period</source>
        <translation>宽限期</translation>
    </message>
    <message>
        <source>Objection: accept</source>
        <translation>纠正申请：受理</translation>
    </message>
    <message>
        <source>Objection: correct</source>
        <translation>纠正申请：纠正</translation>
    </message>
    <message>
        <source>Objection: time to file</source>
        <translation>纠正申请：提出</translation>
    </message>
    <message>
        <source>Objection: review</source>
        <translation>纠正申请：审查</translation>
    </message>
    <message>
        <source>National platform: share</source>
        <translation>全国平台：推送</translation>
    </message>
    <message>
        <source>Recipients: release</source>
        <translation>各单位：解除</translation>
    </message>
    <message>
        <source>Reconsideration: decide</source>
        <translation>复议：决定</translation>
    </message>
    <message>
        <source>Reconsideration: time to file</source>
        <translation>复议：申请</translation>
    </message>
    <message>
        <source>Bar to a new entry</source>
        <translation>不得再次纳入</translation>
    </message>
    <message>
        <source>Removal</source>
        <translation>退出：删除</translation>
    </message>
    <message>
        <source>Removal after the term</source>
        <translation>期满删除</translation>
    </message>
    <message>
        <source>Restoration: accept</source>
        <translation>信用修复：受理</translation>
    </message>
    <message>
        <source>Restoration: decide</source>
        <translation>信用修复：审查</translation>
    </message>
    <message>
        <source>Scrutiny</source>
        <translation>重点关注期</translation>
    </message>
    <message>
        <source>Term of the entry</source>
        <translation>纳入期限</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>done late</source>
        <translation>逾期完成</translation>
    </message>
    <message>
        <source>met</source>
        <translation>按期完成</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Acceptance notice</source>
        <translation>受理通知书</translation>
    </message>
    <message>
        <source>Advance notice</source>
        <translation>事先告知书</translation>
    </message>
    <message>
        <source>Letter of apology</source>
        <translation>致歉函</translation>
    </message>
    <message>
        <source>Compensation notice</source>
        <translation>赔偿告知书</translation>
    </message>
    <message>
        <source>Correction decision</source>
        <translation>纠正决定书</translation>
    </message>
    <message>
        <source>Designation</source>
        <translation>认定决定书</translation>
    </message>
    <message>
        <source>Early-deletion decision</source>
        <translation>提前删除决定书</translation>
    </message>
    <message>
        <source>Entry decision</source>
        <translation>纳入决定书</translation>
    </message>
    <message>
        <source>Extension decision</source>
        <translation>延长期限决定书</translation>
    </message>
    <message>
        <source>Reconsideration decision</source>
        <translation>复议决定书</translation>
    </message>
    <message>
        <source>Rejection decision</source>
        <translation>驳回决定书</translation>
    </message>
    <message>
        <source>Removal notice</source>
        <translation>退出通知书</translation>
    </message>
    <message>
        <source>Restoration decision</source>
        <translation>信用修复决定书</translation>
    </message>
    <message>
        <source>Risk warning</source>
        <translation>风险提示书</translation>
    </message>
    <message>
        <source>Objection accepted</source>
        <translation>已受理纠正申请</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已反馈确认</translation>
    </message>
    <message>
        <source>Removal announced</source>
        <translation>已公告退出</translation>
    </message>
    <message>
        <source>Apology made</source>
        <translation>已书面致歉</translation>
    </message>
    <message>
        <source>Clarification published</source>
        <translation>已发布澄清公告</translation>
    </message>
    <message>
        <source>Early deletion decided</source>
        <translation>已决定是否提前删除</translation>
    </message>
    <message>
        <source>Entry decided</source>
        <translation>已作出纳入决定</translation>
    </message>
    <message>
        <source>Objection decided</source>
        <translation>已审查纠正申请</translation>
    </message>
    <message>
        <source>Reconsideration decided</source>
        <translation>已作出复议决定</translation>
    </message>
    <message>
        <source>Term extended</source>
        <translation>已延长纳入期限</translation>
    </message>
    <message>
        <source>Objection received</source>
        <translation>收到纠正申请</translation>
    </message>
    <message>
        <source>Reconsideration requested</source>
        <translation>收到复议申请</translation>
    </message>
    <message>
        <source>Error found</source>
        <translation>已发现错误</translation>
    </message>
    <message>
        <source>Compensation explained</source>
        <translation>已告知赔偿权利</translation>
    </message>
    <message>
        <source>Risk warning issued</source>
        <translation>已发出风险提示</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记事</translation>
    </message>
    <message>
        <source>Recipients notified</source>
        <translation>已通报各单位</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>立案建档</translation>
    </message>
    <message>
        <source>Measure ordered</source>
        <translation>已决定惩戒措施</translation>
    </message>
    <message>
        <source>Entry proposed</source>
        <translation>已提出纳入意见</translation>
    </message>
    <message>
        <source>Entry published</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>Identity purged</source>
        <translation>已清除身份信息</translation>
    </message>
    <message>
        <source>Pushed to recipients</source>
        <translation>已推送有关单位</translation>
    </message>
    <message>
        <source>Exit event recorded</source>
        <translation>已登记退出事由</translation>
    </message>
    <message>
        <source>Interference recorded</source>
        <translation>已登记干预情况</translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation>已退出名单</translation>
    </message>
    <message>
        <source>Snapshot recorded</source>
        <translation>已登记清查结果</translation>
    </message>
    <message>
        <source>Request for entry received</source>
        <translation>收到纳入申请</translation>
    </message>
    <message>
        <source>Measures resumed</source>
        <translation>已恢复惩戒措施</translation>
    </message>
    <message>
        <source>Measure kept on</source>
        <translation>已保留惩戒措施</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Measures suspended</source>
        <translation>已暂停惩戒措施</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>已屏蔽</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>期满</translation>
    </message>
    <message>
        <source>live</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>no entry</source>
        <translation>无条目</translation>
    </message>
    <message>
        <source>effect suspended</source>
        <translation>效力暂停</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>creditor asked for deletion</source>
        <translation>申请执行人申请删除</translation>
    </message>
    <message>
        <source>the person died</source>
        <translation>被执行人死亡</translation>
    </message>
    <message>
        <source>ruling not to enforce</source>
        <translation>裁定不予执行</translation>
    </message>
    <message>
        <source>obligation performed</source>
        <translation>义务履行完毕</translation>
    </message>
    <message>
        <source>retrial or bankruptcy</source>
        <translation>再审或者破产</translation>
    </message>
    <message>
        <source>this round of enforcement ended</source>
        <translation>终结本次执行程序</translation>
    </message>
    <message>
        <source>security given</source>
        <translation>提供担保</translation>
    </message>
    <message>
        <source>settlement performed</source>
        <translation>和解协议履行完毕</translation>
    </message>
    <message>
        <source>enforcement terminated</source>
        <translation>终结执行</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>申请事项</translation>
    </message>
    <message>
        <source>Bars to entry</source>
        <translation>不得纳入的情形</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Basis: in effect since</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Basis: issued by</source>
        <translation>作出单位</translation>
    </message>
    <message>
        <source>Basis: document number</source>
        <translation>执行依据文号</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>错误原因</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>公布渠道</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>惩戒措施</translation>
    </message>
    <message>
        <source>The recipient agreed to electronic service</source>
        <translation>受送达人同意电子送达</translation>
    </message>
    <message>
        <source>The court agrees</source>
        <translation>人民法院同意</translation>
    </message>
    <message>
        <source>Creditor</source>
        <translation>申请执行人</translation>
    </message>
    <message>
        <source>The creditor confirmed it</source>
        <translation>申请执行人已确认</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>送达文书</translation>
    </message>
    <message>
        <source>Property searches that found nothing</source>
        <translation>查无财产的网络查控次数</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>退出事由</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Grace, in months</source>
        <translation>宽限期（月）</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>依据的事由</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>纳入事由</translation>
    </message>
    <message>
        <source>The identity of the person is confirmed</source>
        <translation>已核实身份</translation>
    </message>
    <message>
        <source>Linked persons</source>
        <translation>关联人员</translation>
    </message>
    <message>
        <source>Still listed there</source>
        <translation>该单位仍显示在列</translation>
    </message>
    <message>
        <source>Measures still applied</source>
        <translation>仍在适用的措施</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>生效文书确定的义务</translation>
    </message>
    <message>
        <source>Legal date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>To be performed by</source>
        <translation>限期履行日期</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>交邮日期</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>名单类别</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或者名称</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Term, in years</source>
        <translation>期限（年）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Unit informed instead</source>
        <translation>告知的单位</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>书面提出</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>early deletion decided</source>
        <translation>决定提前删除</translation>
    </message>
    <message>
        <source>error found</source>
        <translation>发现错误</translation>
    </message>
    <message>
        <source>objection sustained</source>
        <translation>纠正申请成立</translation>
    </message>
    <message>
        <source>revoked on reconsideration</source>
        <translation>复议撤销</translation>
    </message>
    <message>
        <source>credit restored</source>
        <translation>信用修复</translation>
    </message>
    <message>
        <source>standard changed</source>
        <translation>认定标准改变</translation>
    </message>
    <message>
        <source>term expired</source>
        <translation>期限届满</translation>
    </message>
    <message>
        <source>able to perform and refuses</source>
        <translation>有履行能力而拒不履行</translation>
    </message>
    <message>
        <source>obstructs by forged evidence, violence or threats</source>
        <translation>以伪造证据、暴力、威胁等方法妨碍、抗拒执行</translation>
    </message>
    <message>
        <source>evades by a sham suit or by hiding property</source>
        <translation>以虚假诉讼、虚假仲裁或者隐匿、转移财产等方法规避执行</translation>
    </message>
    <message>
        <source>breaks the duty to report property</source>
        <translation>违反财产报告制度</translation>
    </message>
    <message>
        <source>breaks an order restricting consumption</source>
        <translation>违反限制消费令</translation>
    </message>
    <message>
        <source>refuses a settlement without good reason</source>
        <translation>无正当理由拒不履行执行和解协议</translation>
    </message>
    <message>
        <source>Separate several by a semicolon.</source>
        <translation>多个以分号隔开。</translation>
    </message>
    <message>
        <source>Number of the item in the catalogue of measures, such as 5.3.</source>
        <translation>惩戒措施目录编号，例如5.3。</translation>
    </message>
    <message>
        <source>Publication and measures wait until it ends.</source>
        <translation>宽限期内不公布、不惩戒。</translation>
    </message>
    <message>
        <source>Number keys 1 to 6 choose.</source>
        <translation>按数字键1至6选择。</translation>
    </message>
    <message>
        <source>Legal representative, principal or controller: reached by measures, never listed for the debt of the unit.</source>
        <translation>法定代表人、主要负责人、实际控制人：可受措施约束，不因单位债务被纳入。</translation>
    </message>
    <message>
        <source>Separate several by a semicolon; empty if none.</source>
        <translation>多个以分号隔开；没有则留空。</translation>
    </message>
    <message>
        <source>The last day for the person to perform without being listed.</source>
        <translation>在此日期前履行的，不予纳入。</translation>
    </message>
    <message>
        <source>The postmark decides whether the person was in time.</source>
        <translation>以邮戳日判断是否在期限内。</translation>
    </message>
    <message>
        <source>The number of the return, the receipt or the recording.</source>
        <translation>送达回证编号、回执或者录像。</translation>
    </message>
    <message>
        <source>Checked as you type.</source>
        <translation>输入时即核验。</translation>
    </message>
    <message>
        <source>Only grounds 2 to 6 have a term.</source>
        <translation>仅第二至六项事由设期限。</translation>
    </message>
    <message>
        <source>foreign permanent resident card (15)</source>
        <translation>外国人永久居留身份证（15位）</translation>
    </message>
    <message>
        <source>foreign permanent resident card (18)</source>
        <translation>外国人永久居留身份证（18位）</translation>
    </message>
    <message>
        <source>Hong Kong, Macao or Taiwan residence permit</source>
        <translation>港澳台居民居住证</translation>
    </message>
    <message>
        <source>LEI</source>
        <translation>全球法人识别编码</translation>
    </message>
    <message>
        <source>organisation code</source>
        <translation>组织机构代码</translation>
    </message>
    <message>
        <source>passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>citizen ID number</source>
        <translation>居民身份证号码</translation>
    </message>
    <message>
        <source>citizen ID number (15)</source>
        <translation>居民身份证号码（15位）</translation>
    </message>
    <message>
        <source>unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>release due</source>
        <translation>应当解除</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>residue: still applied</source>
        <translation>残留：仍在适用</translation>
    </message>
    <message>
        <source>retained</source>
        <translation>依法保留</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直接送达</translation>
    </message>
    <message>
        <source>electronic</source>
        <translation>电子送达</translation>
    </message>
    <message>
        <source>entrusted</source>
        <translation>委托送达</translation>
    </message>
    <message>
        <source>left in place</source>
        <translation>留置送达</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>邮寄送达</translation>
    </message>
    <message>
        <source>public</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>public notice</source>
        <translation>公告送达</translation>
    </message>
    <message>
        <source>not public: tell the unit</source>
        <translation>不公开，告知单位</translation>
    </message>
    <message>
        <source>block: hide from public view, keep the data</source>
        <translation>屏蔽：停止公开，保留数据</translation>
    </message>
    <message>
        <source>correct: particulars are wrong</source>
        <translation>更正：信息不准确</translation>
    </message>
    <message>
        <source>delete: a lawful entry that ended</source>
        <translation>删除：合法纳入后终止</translation>
    </message>
    <message>
        <source>withdraw: never should have been listed</source>
        <translation>撤销：本不应纳入</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>delete early</source>
        <translation>提前删除</translation>
    </message>
    <message>
        <source>do not enter</source>
        <translation>不予纳入</translation>
    </message>
    <message>
        <source>enter</source>
        <translation>纳入</translation>
    </message>
    <message>
        <source>keep until the end of the term</source>
        <translation>不提前删除</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>发回重新审查</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>sustained</source>
        <translation>申请成立</translation>
    </message>
    <message>
        <source>upheld</source>
        <translation>维持</translation>
    </message>
    <message>
        <source>judgment defaulters</source>
        <translation>失信被执行人</translation>
    </message>
    <message>
        <source>departmental black list</source>
        <translation>部门失信主体名单</translation>
    </message>
    <message>
        <source>departmental key-scrutiny list</source>
        <translation>部门重点关注名单</translation>
    </message>
    <message>
        <source>departmental red list</source>
        <translation>部门守信激励名单</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>creditor</source>
        <translation>申请执行人</translation>
    </message>
    <message>
        <source>department officer</source>
        <translation>部门经办人</translation>
    </message>
    <message>
        <source>head of department</source>
        <translation>部门负责人</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>person concerned</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>court president</source>
        <translation>院长</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>审查人</translation>
    </message>
    <message>
        <source>court one level higher</source>
        <translation>上一级人民法院</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>监督人员</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>决定不纳入</translation>
    </message>
    <message>
        <source>error being remedied</source>
        <translation>错误救济中</translation>
    </message>
    <message>
        <source>in grace</source>
        <translation>宽限期内</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>已纳入</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>未建档</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已建档</translation>
    </message>
    <message>
        <source>entry proposed</source>
        <translation>拟纳入</translation>
    </message>
    <message>
        <source>identity purged</source>
        <translation>身份已清除</translation>
    </message>
    <message>
        <source>removal due</source>
        <translation>应当退出</translation>
    </message>
    <message>
        <source>removed, closing work left</source>
        <translation>已退出，待收尾</translation>
    </message>
    <message>
        <source>warned</source>
        <translation>已提示风险</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>法人或者其他组织</translation>
    </message>
    <message>
        <source>person</source>
        <translation>自然人</translation>
    </message>
    <message>
        <source>Complete the remedy</source>
        <translation>完成错误救济</translation>
    </message>
    <message>
        <source>Withdraw the wrong entry</source>
        <translation>撤销错误纳入</translation>
    </message>
    <message>
        <source>Grace runs</source>
        <translation>宽限期</translation>
    </message>
    <message>
        <source>Correct the record</source>
        <translation>纠正名单信息</translation>
    </message>
    <message>
        <source>Time for an objection runs</source>
        <translation>纠正申请期间</translation>
    </message>
    <message>
        <source>Share with the national platform</source>
        <translation>推送全国平台</translation>
    </message>
    <message>
        <source>Confirm the releases</source>
        <translation>确认各单位解除</translation>
    </message>
    <message>
        <source>Reconsideration is due</source>
        <translation>作出复议决定</translation>
    </message>
    <message>
        <source>Time for reconsideration runs</source>
        <translation>复议申请期间</translation>
    </message>
    <message>
        <source>No new entry before its end</source>
        <translation>不得再次纳入期间</translation>
    </message>
    <message>
        <source>Delete the entry</source>
        <translation>删除名单信息</translation>
    </message>
    <message>
        <source>Delete the expired entry</source>
        <translation>删除期满条目</translation>
    </message>
    <message>
        <source>Accept the restoration request</source>
        <translation>受理信用修复</translation>
    </message>
    <message>
        <source>Decide on restoration</source>
        <translation>审查信用修复</translation>
    </message>
    <message>
        <source>Scrutiny runs</source>
        <translation>重点关注期</translation>
    </message>
    <message>
        <source>Nothing left</source>
        <translation>无待办</translation>
    </message>
    <message>
        <source>Wait for the end of grace</source>
        <translation>等待宽限期满</translation>
    </message>
    <message>
        <source>Nothing due</source>
        <translation>暂无到期事项</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>建档</translation>
    </message>
    <message>
        <source>Warn the person</source>
        <translation>提示风险</translation>
    </message>
    <message>
        <source>Decision of the president</source>
        <translation>院长决定</translation>
    </message>
    <message>
        <source>Announce, notify, confirm</source>
        <translation>公告、通报、确认</translation>
    </message>
    <message>
        <source>Serve the warning or propose entry</source>
        <translation>送达提示或者提出纳入意见</translation>
    </message>
    <message>
        <source>the listing</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>a measure</source>
        <translation>惩戒措施</translation>
    </message>
    <message>
        <source>the release</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>a suspension</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>Answer the restoration request</source>
        <translation>答复修复申请</translation>
    </message>
    <message>
        <source>Announce the preliminary list</source>
        <translation>公示初步名单</translation>
    </message>
    <message>
        <source>Apply for credit restoration</source>
        <translation>申请信用修复</translation>
    </message>
    <message>
        <source>Designate</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>Enter into key scrutiny</source>
        <translation>列入重点关注</translation>
    </message>
    <message>
        <source>Escalate the warning</source>
        <translation>升级预警</translation>
    </message>
    <message>
        <source>Give advance notice</source>
        <translation>事先告知</translation>
    </message>
    <message>
        <source>Put on the preliminary list</source>
        <translation>列入初步名单</translation>
    </message>
    <message>
        <source>Warn the subject</source>
        <translation>警示当事人</translation>
    </message>
    <message>
        <source>Restoration request answered</source>
        <translation>已答复修复申请</translation>
    </message>
    <message>
        <source>Preliminary list announced</source>
        <translation>初步名单已公示</translation>
    </message>
    <message>
        <source>Restoration requested</source>
        <translation>已申请信用修复</translation>
    </message>
    <message>
        <source>Restoration decided</source>
        <translation>已作出修复决定</translation>
    </message>
    <message>
        <source>Designated</source>
        <translation>已认定</translation>
    </message>
    <message>
        <source>Entered into key scrutiny</source>
        <translation>已列入重点关注</translation>
    </message>
    <message>
        <source>Warning escalated</source>
        <translation>预警已升级</translation>
    </message>
    <message>
        <source>Advance notice given</source>
        <translation>已事先告知</translation>
    </message>
    <message>
        <source>Subject warned</source>
        <translation>已警示当事人</translation>
    </message>
    <message>
        <source>Instrument the list rests on</source>
        <translation>名单所依据的规范</translation>
    </message>
    <message>
        <source>Public commitment given</source>
        <translation>已公开作出信用承诺</translation>
    </message>
    <message>
        <source>Field of the list</source>
        <translation>名单领域</translation>
    </message>
    <message>
        <source>Key fields with scrutiny</source>
        <translation>列入重点关注的领域</translation>
    </message>
    <message>
        <source>Found on lists of the other colour</source>
        <translation>在对方名单中的命中</translation>
    </message>
    <message>
        <source>Document that has taken effect</source>
        <translation>生效的法律文书或者依据</translation>
    </message>
    <message>
        <source>The duty is fully performed</source>
        <translation>义务已全部履行</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Credit can be restored</source>
        <translation>可以修复信用</translation>
    </message>
    <message>
        <source>How and when it is restored</source>
        <translation>修复的条件、方式和时间</translation>
    </message>
    <message>
        <source>Term, in months</source>
        <translation>期限（月）</translation>
    </message>
    <message>
        <source>The id of the rule pack, such as gbf2020-49.</source>
        <translation>规则包的编号，例如 gbf2020-49。</translation>
    </message>
    <message>
        <source>Empty if none was found, never left out: the check itself is part of the designation.</source>
        <translation>没有命中的填空，但不得省略：比对本身是认定的一部分。</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不予修复</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>予以修复</translation>
    </message>
    <message>
        <source>advance notice served</source>
        <translation>已事先告知</translation>
    </message>
    <message>
        <source>on the preliminary list</source>
        <translation>初步名单</translation>
    </message>
    <message>
        <source>under key scrutiny</source>
        <translation>重点关注中</translation>
    </message>
    <message>
        <source>Designate or drop</source>
        <translation>认定或者放弃</translation>
    </message>
    <message>
        <source>Give notice, hear objections</source>
        <translation>告知并听取异议</translation>
    </message>
    <message>
        <source>Record the creditor&apos;s request</source>
        <translation>登记申请执行人的申请</translation>
    </message>
    <message>
        <source>Creditor&apos;s request: decide</source>
        <translation>纳入申请：审查</translation>
    </message>
    <message>
        <source>Decide on the creditor&apos;s request</source>
        <translation>审查纳入申请</translation>
    </message>
    <message>
        <source>Correct the particulars</source>
        <translation>更正信息</translation>
    </message>
    <message>
        <source>Particulars corrected</source>
        <translation>已更正信息</translation>
    </message>
    <message>
        <source>The number is another person&apos;s: begin again with the warning</source>
        <translation>号码属于另一人：重新进行风险提示</translation>
    </message>
    <message>
        <source>saved outside the office</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>evidence opened</source>
        <translation>打开证据</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>number shown</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>Hand the case over</source>
        <translation>移交承办</translation>
    </message>
    <message>
        <source>Case handed over</source>
        <translation>已移交承办</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Grant a favour</source>
        <translation>给予激励</translation>
    </message>
    <message>
        <source>What was confirmed, or asked for</source>
        <translation>确认（或者要求）的内容</translation>
    </message>
    <message>
        <source>the document it rests on was revoked</source>
        <translation>所依据的文书被撤销</translation>
    </message>
</context>
<context>
    <name>zm::items::workrow</name>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Empty when each has been done, late or not.</source>
        <translation>逐件办结后清空，逾期的也要办。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Empty when each has been done before the day ends.</source>
        <translation>当日办结后清空。</translation>
    </message>
    <message>
        <source>Within 3 working days</source>
        <translation>三个工作日内</translation>
    </message>
    <message>
        <source>Empty when each has been done.</source>
        <translation>逐件办结后清空。</translation>
    </message>
    <message>
        <source>Waiting for service</source>
        <translation>待送达</translation>
    </message>
    <message>
        <source>Empty when each document is served or confirmed.</source>
        <translation>文书逐件送达或者反馈后清空。</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Empty when the measures are resumed or the entry has ended.</source>
        <translation>恢复措施或者退出名单后清空。</translation>
    </message>
    <message>
        <source>To publish</source>
        <translation>待公布</translation>
    </message>
    <message>
        <source>Empty when each decision is public.</source>
        <translation>决定逐件公布后清空。</translation>
    </message>
    <message>
        <source>Provisional date</source>
        <translation>日期待定</translation>
    </message>
    <message>
        <source>Empty when the holiday notice of that year is published.</source>
        <translation>该年放假安排公布后清空。</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Nothing is due here yet.</source>
        <translation>暂无到期事项。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Kept for reading.</source>
        <translation>留存备查。</translation>
    </message>
    <message>
        <source>%1: %2, %3, case %4, %5</source>
        <comment>band, task, due, number, name</comment>
        <translation>%1：%2，%3，案号%4，%5</translation>
    </message>
    <message>
        <source>Serve the document</source>
        <translation>送达文书</translation>
    </message>
    <message>
        <source>by case number</source>
        <translation>按案号</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>by pinyin</source>
        <translation>按拼音</translation>
    </message>
    <message>
        <source>by ID number</source>
        <translation>按证件号码</translation>
    </message>
    <message>
        <source>by the end of the ID number</source>
        <translation>按证件号码尾号</translation>
    </message>
    <message>
        <source>%1; found %2</source>
        <comment>the row as a sentence, why</comment>
        <translation>%1；%2找到</translation>
    </message>
    <message>
        <source>%1; last working day %2, ends %3</source>
        <comment>the row as a sentence, days</comment>
        <translation>%1；最后工作日%2，届满%3</translation>
    </message>
</context>
<context>
    <name>zm::ui::AccountDialog</name>
    <message>
        <source>Give the person&apos;s name and a short sign by which they sign in.</source>
        <translation>请填写姓名和用于登录的简短代号。</translation>
    </message>
    <message>
        <source>Choose what this person does here.</source>
        <translation>请选择此人在本单位的职责。</translation>
    </message>
    <message>
        <source>These roles do not go together: who looks after security or audit has no other role, and where somebody does, an administrator does nothing in cases.</source>
        <translation>这些角色不能并存：安全管理员和审计管理员不得兼任其他角色；设有安全管理员的单位，管理员不得经办案件。</translation>
    </message>
    <message>
        <source>Type the first password twice, the same both times. The person changes it after signing in.</source>
        <translation>请两次输入相同的初始密码。本人登录后再行修改。</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Whoever works here has an account of their own and signs with a key of their own. A key on a token is made with zm officer add --token.</source>
        <translation>每位工作人员都有自己的账户，并用自己的密钥签名。密钥存放在令牌上的账户用 zm officer add --token 建立。</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sign-in name, letters and digits</source>
        <translation>登录代号（字母和数字）</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始密码</translation>
    </message>
    <message>
        <source>First password once more</source>
        <translation>再次输入初始密码</translation>
    </message>
    <message>
        <source>Signs with Ed25519 instead of SM2</source>
        <translation>用 Ed25519 签名（默认 SM2）</translation>
    </message>
    <message>
        <source>&amp;Add the account</source>
        <translation>添加账户(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>zm::ui::AccountSettings</name>
    <message>
        <source>security administrator</source>
        <translation>安全管理员</translation>
    </message>
    <message>
        <source>audit administrator</source>
        <translation>审计管理员</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between roles</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>May sign in since %1.</source>
        <translation>自%1起可以登录。</translation>
    </message>
    <message>
        <source>Waits since %1 for a security administrator to let it in.</source>
        <translation>自%1起等待安全管理员准许登录。</translation>
    </message>
    <message>
        <source>Suspended since %1 by %2: %3. An administrator has asked for its end.</source>
        <translation>%2于%1停用：%3。管理员已申请恢复。</translation>
    </message>
    <message>
        <source>Suspended since %1 by %2: %3.</source>
        <translation>%2于%1停用：%3。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, id</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2) · waits</source>
        <comment>name, id</comment>
        <translation>%1（%2）· 待准许</translation>
    </message>
    <message>
        <source>%1 (%2) · suspended</source>
        <comment>name, id</comment>
        <translation>%1（%2）· 已停用</translation>
    </message>
    <message>
        <source>the holders of the recovery key</source>
        <translation>恢复密钥的持有人</translation>
    </message>
    <message>
        <source>%1: added by %2</source>
        <translation>%1：由%2添加</translation>
    </message>
    <message>
        <source>%1: let in by %2</source>
        <translation>%1：由%2准许登录</translation>
    </message>
    <message>
        <source>%1: suspended by %2: %3</source>
        <translation>%1：由%2停用：%3</translation>
    </message>
    <message>
        <source>%1: %2 asked for the end of the suspension</source>
        <translation>%1：%2申请恢复</translation>
    </message>
    <message>
        <source>%1: the suspension was ended by %2</source>
        <translation>%1：由%2恢复</translation>
    </message>
    <message>
        <source>%1: a new password was given by %2</source>
        <translation>%1：由%2设置了新密码</translation>
    </message>
    <message>
        <source>%1: the password was changed by %2</source>
        <translation>%1：由%2修改了密码</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of an account, its roles</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Key %1.</source>
        <translation>密钥 %1。</translation>
    </message>
    <message>
        <source>Key %1, on the token %2.</source>
        <translation>密钥 %1，存放在令牌 %2 上。</translation>
    </message>
    <message>
        <source>A forgotten password can be replaced by the holders of the recovery key.</source>
        <translation>忘记密码时，可由恢复密钥的持有人设置新密码。</translation>
    </message>
    <message>
        <source>A forgotten password is lost: no recovery key reaches this account.</source>
        <translation>忘记密码将无法找回：没有恢复密钥可用于此账户。</translation>
    </message>
    <message>
        <source>Type the new password twice, the same both times.</source>
        <translation>请两次输入相同的新密码。</translation>
    </message>
    <message>
        <source>The present password is another one. Nothing was changed.</source>
        <translation>现用密码不对，没有修改。</translation>
    </message>
    <message>
        <source>This could not be done: %1</source>
        <translation>未能完成：%1</translation>
    </message>
    <message>
        <source>The password was changed. Backups made before still open with the old one.</source>
        <translation>密码已修改。此前的备份仍用旧密码打开。</translation>
    </message>
    <message>
        <source>Accounts of the office</source>
        <translation>本单位的账户</translation>
    </message>
    <message>
        <source>Reason of the suspension</source>
        <translation>停用的理由</translation>
    </message>
    <message>
        <source>Why this account is to be suspended</source>
        <translation>为什么停用此账户</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>现用密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>再输一次新密码</translation>
    </message>
    <message>
        <source>&amp;Let in</source>
        <translation>准许登录(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Suspend</source>
        <translation>停用(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Ask for the end of the suspension</source>
        <translation>申请恢复(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;End the suspension</source>
        <translation>恢复(&amp;E)</translation>
    </message>
    <message>
        <source>Change my &amp;password</source>
        <translation>修改我的密码(&amp;P)</translation>
    </message>
    <message>
        <source>A&amp;dd an account</source>
        <translation>添加账户(&amp;D)</translation>
    </message>
    <message>
        <source>%1: a draft left begun was taken over by %2: %3</source>
        <translation>%1：留下的一份草稿由%2接手：%3</translation>
    </message>
    <message>
        <source>%1: a draft left begun was destroyed by %2: %3</source>
        <translation>%1：留下的一份草稿由%2销毁：%3</translation>
    </message>
    <message>
        <source>%1: a record this program does not know, by %2</source>
        <translation>%1：由%2作出的记录，本程序版本不能识别</translation>
    </message>
    <message>
        <source>The key of this office has sealed so much that it is time for new ones: take them with the command zm office rekey; the office stays in use meanwhile.</source>
        <translation>本单位的密钥已加密很多数据，应当更换：请用命令 zm office rekey 更换，期间照常办公。</translation>
    </message>
</context>
<context>
    <name>zm::ui::ActDialog</name>
    <message>
        <source>%1, as %2</source>
        <comment>officer, role</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 · case %2 · %3</source>
        <comment>subject, case number, who records</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Record and open next</source>
        <translation>登记并办理下一件</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>This act makes no paper.</source>
        <translation>此行为不产生文书。</translation>
    </message>
    <message>
        <source>The case moved on since: %1</source>
        <translation>此后案件又有进展：%1</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>Lay ready to sign</source>
        <translation>备好待签</translation>
    </message>
    <message>
        <source>Whoever may do this act finds it under Drafts; you can recall it until somebody signs.</source>
        <translation>有权办理的人可在“草稿”中看到；签署之前可以撤回。</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Shows the case after this act. Nothing is written.</source>
        <translation>显示办理后的案件情况，不写入任何内容。</translation>
    </message>
    <message>
        <source>Close, keep the draft</source>
        <translation>关闭并保留草稿</translation>
    </message>
    <message>
        <source>Not kept as a draft: %1</source>
        <translation>草稿未能保存：%1</translation>
    </message>
    <message>
        <source>Kept as a draft</source>
        <translation>已存为草稿</translation>
    </message>
    <message>
        <source>It was recalled from the tray or signed by somebody else.</source>
        <translation>已被撤回，或者已由他人签署。</translation>
    </message>
</context>
<context>
    <name>zm::ui::ActsList</name>
    <message>
        <source>You can now</source>
        <translation>现在可以办理</translation>
    </message>
    <message>
        <source>Not now, and why</source>
        <translation>现在不能办理及原因</translation>
    </message>
    <message>
        <source>Nothing is left to do in this case.</source>
        <translation>本案已无待办事项。</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>显示全部 %1 项</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>act, who does it</comment>
        <translation>%1 — 由%2办理</translation>
    </message>
    <message>
        <source>%1 first</source>
        <comment>the cure of a refusal</comment>
        <translation>先办理：%1</translation>
    </message>
</context>
<context>
    <name>zm::ui::AttachmentsTab</name>
    <message>
        <source>Opening a file is written into the query log, with what it is opened for. It is shown from memory only and closed when you leave the case.</source>
        <translation>打开附件会记入查询日志，并写明用途。内容只在内存中显示，离开案件时关闭。</translation>
    </message>
    <message>
        <source>Attachments %1</source>
        <translation>附件 %1</translation>
    </message>
    <message>
        <source>&amp;Add files</source>
        <translation>添加文件(&amp;A)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Copy the digest</source>
        <translation>复制摘要值</translation>
    </message>
    <message>
        <source>No evidence lies beside this case yet. Drop files anywhere on this page: each is sealed at once, and only officers of this office can open it.</source>
        <translation>本案还没有附件。将文件拖到本页任意处即可：文件立即加密封存，只有本机关的经办人能打开。</translation>
    </message>
    <message>
        <source>or drop them anywhere on this page</source>
        <translation>也可将文件拖到本页任意处</translation>
    </message>
    <message>
        <source>Evidence beside the case</source>
        <translation>本案附件</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>添加人</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>添加日期</translation>
    </message>
    <message>
        <source>Opened by you</source>
        <translation>您打开过</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要值</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Sealing %1</source>
        <translation>正在封存 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) sealed and laid beside the case.</source>
        <translation>
            <numerusform>已封存 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing of the last file was kept.</source>
        <translation>已停止。最后一个文件没有留下任何内容。</translation>
    </message>
    <message>
        <source>The copy was not saved. %1</source>
        <translation>副本没有保存。%1</translation>
    </message>
    <message>
        <source>The copy is saved, and written down in the query log.</source>
        <translation>副本已保存，并已记入查询日志。</translation>
    </message>
    <message>
        <source>This file is too large to be shown here. Save a copy to look at it.</source>
        <translation>文件太大，无法在此显示。请另存副本后查看。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Files of this kind cannot be shown here. Save a copy to look at it.</source>
        <translation>此类文件无法在此显示。请另存副本后查看。</translation>
    </message>
    <message>
        <source>Pages 1 to %1 of %2. Save a copy to read on.</source>
        <translation>显示第 1 至 %1 页，共 %2 页。要看其余各页，请另存副本。</translation>
    </message>
    <message>
        <source>Save a copy of %1</source>
        <translation>另存 %1 的副本</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>The digest is on the clipboard. It names this file in an act&apos;s proof or evidence.</source>
        <translation>摘要值已复制到剪贴板，可在行为的证明或证据栏中指明此文件。</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <source>%1 is a folder. Add the files in it.</source>
        <translation>%1 是文件夹，请添加其中的文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: this computer&apos;s account lacks the right to it.</source>
        <translation>%1 无法读取：本机账户没有权限。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空文件。</translation>
    </message>
    <message>
        <source>%1 is too large: %2, where at most %3 can be kept beside a case.</source>
        <translation>%1 太大：%2，每个附件最多 %3。</translation>
    </message>
    <message>
        <source>%1 does not fit on the disk: it needs %2, and %3 are free.</source>
        <translation>磁盘空间不足：%1 需要 %2，剩余 %3。</translation>
    </message>
    <message>
        <source>No evidence lies beside this case.</source>
        <translation>本案没有附件。</translation>
    </message>
</context>
<context>
    <name>zm::ui::BandBar</name>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Nothing is due today. Thank you.</source>
        <translation>今日无到期事项，辛苦了。</translation>
    </message>
</context>
<context>
    <name>zm::ui::BatchDialog</name>
    <message>
        <source>recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>will pass</source>
        <translation>可以登记</translation>
    </message>
    <message>
        <source>needs another person</source>
        <translation>须由他人办理</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不予登记</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未处理到</translation>
    </message>
    <message numerus="yes">
        <source>One act in %n case(s)</source>
        <translation>
            <numerusform>对 %n 件案件办理同一事项</numerusform>
        </translation>
    </message>
    <message>
        <source>Which act</source>
        <translation>办理事项</translation>
    </message>
    <message>
        <source>What becomes of each case</source>
        <translation>各案结果</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Try without writing</source>
        <translation>试算，不写入(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Record where it passes</source>
        <translation>登记可以登记的(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Save the rows as a table</source>
        <translation>将结果存为表格</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Fill in the act and try it: every check is made in each case, and nothing is written.</source>
        <translation>填好后先试算：对每一案件作全部检查，不写入任何内容。</translation>
    </message>
    <message>
        <source>%1 recorded, %2 refused, %3 need another person, %4 not reached.</source>
        <translation>已登记 %1 件，不予登记 %2 件，须由他人办理 %3 件，未处理 %4 件。</translation>
    </message>
    <message>
        <source>%1 will pass, %2 refused, %3 need another person, %4 not reached.</source>
        <translation>可以登记 %1 件，不予登记 %2 件，须由他人办理 %3 件，未处理 %4 件。</translation>
    </message>
    <message>
        <source>The rows were not saved</source>
        <translation>结果未能保存</translation>
    </message>
</context>
<context>
    <name>zm::ui::BoardsPage</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Across all cases</source>
        <translation>全部案件总览</translation>
    </message>
    <message>
        <source>Enter opens the case of a row. Unknown is never counted as released.</source>
        <translation>按回车打开该行的案件。情况不明的，从不算作已解除。</translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>重新读取(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Progress of reading the cases</source>
        <translation>读取案件的进度</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Unit or case</source>
        <translation>单位或案件</translation>
    </message>
    <message>
        <source>Releases due</source>
        <translation>应解除</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>情况不明</translation>
    </message>
    <message>
        <source>Still shown there</source>
        <translation>仍在显示或实施</translation>
    </message>
    <message>
        <source>Oldest removal</source>
        <translation>最早移出日</translation>
    </message>
    <message>
        <source>Error found</source>
        <translation>发现错误</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Apology served</source>
        <translation>致歉送达</translation>
    </message>
    <message>
        <source>Clarified</source>
        <translation>澄清</translation>
    </message>
    <message>
        <source>Told of compensation</source>
        <translation>告知赔偿</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>By</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Errors being remedied</source>
        <translation>错误补救</translation>
    </message>
    <message>
        <source>Credit restoration</source>
        <translation>信用修复</translation>
    </message>
    <message>
        <source>Decided not to list</source>
        <translation>决定不列入</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>board, number of rows</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <translation>%1，已逾期</translation>
    </message>
    <message>
        <source>the decision</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>the answer whether it is accepted</source>
        <translation>答复是否受理</translation>
    </message>
    <message>
        <source>No unit owes a release.</source>
        <translation>没有单位应解除而未解除。</translation>
    </message>
    <message>
        <source>No error is being remedied.</source>
        <translation>没有正在补救的错误。</translation>
    </message>
    <message>
        <source>No application for restoration is waiting.</source>
        <translation>没有待处理的信用修复申请。</translation>
    </message>
    <message>
        <source>Nobody has been decided not to be listed.</source>
        <translation>没有决定不列入的案件。</translation>
    </message>
    <message>
        <source>Take in the &amp;list of this unit...</source>
        <translation>导入该单位的清单(&amp;L)…</translation>
    </message>
    <message>
        <source>Person-days of it</source>
        <translation>残留人日</translation>
    </message>
    <message>
        <source>promptly</source>
        <translation>及时</translation>
    </message>
</context>
<context>
    <name>zm::ui::CasePage</name>
    <message>
        <source>Work list</source>
        <translation>工作清单</translation>
    </message>
    <message>
        <source>Why still listed? (W)</source>
        <translation>为何仍在名单？(W)</translation>
    </message>
    <message>
        <source>Timeline, newest first</source>
        <translation>办理经过，最近的在前</translation>
    </message>
    <message>
        <source>Timeline %1</source>
        <translation>办理经过 %1</translation>
    </message>
    <message>
        <source>Recipients %1</source>
        <translation>接收单位 %1</translation>
    </message>
    <message>
        <source>Papers %1</source>
        <translation>文书 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s), each signed by its officer and chained to the one before</source>
        <translation>
            <numerusform>共 %n 项行为，均由经办人签名，并与前一项链接</numerusform>
        </translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>%1出生</translation>
    </message>
    <message>
        <source>%1 · %2 · rests on %3 of %4</source>
        <comment>case number, obligation, basis, its issuer</comment>
        <translation>%1 · %2 · 依据%4%3</translation>
    </message>
    <message>
        <source>Running clocks</source>
        <translation>进行中的期限</translation>
    </message>
    <message>
        <source>Clocks that have ended</source>
        <translation>已结束的期限</translation>
    </message>
    <message>
        <source>Hide the number (N)</source>
        <translation>隐藏号码 (N)</translation>
    </message>
    <message>
        <source>Show the number (N)</source>
        <translation>显示号码 (N)</translation>
    </message>
    <message>
        <source>in the hands of %1</source>
        <comment>the officer who works on the case</comment>
        <translation>经办人：%1</translation>
    </message>
</context>
<context>
    <name>zm::ui::CasesDialog</name>
    <message>
        <source>Cases behind the number</source>
        <translation>该数字所含的案件</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n case(s)</source>
        <translation>
            <numerusform>%1：%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>zm::ui::ChartPanel</name>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Save the picture...</source>
        <translation>保存图片……</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png)</source>
        <translation>图片 (*.svg *.png)</translation>
    </message>
    <message>
        <source>Nothing of this in the period.</source>
        <translation>本期没有。</translation>
    </message>
    <message>
        <source>The part of the program that draws charts is missing: here are the values.</source>
        <translation>程序中画图表的部件没有安装；数值列在这里。</translation>
    </message>
</context>
<context>
    <name>zm::ui::CheckDialog</name>
    <message>
        <source>Choose a file of people and companies</source>
        <translation>选择人员和企业名单</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Check a file against the register</source>
        <translation>按文件批量核查</translation>
    </message>
    <message>
        <source>A table (CSV, UTF-8) with the columns name, id_kind and id_number. Only the same number is a hit; the same name alone is told apart as a namesake. A suspended entry, or one whose term is over, must not be acted on.</source>
        <translation>表格（CSV，UTF-8），列为 name、id_kind、id_number。只有号码相同才算命中；仅姓名相同的单列为同名者。已暂停或已到期的条目不得作为依据。</translation>
    </message>
    <message>
        <source>It is recorded who checked whom, when and for which reason; the people in the file may ask for that.</source>
        <translation>谁在何时因何核查了谁，都会留下记录；被核查的人可以要求查询。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Reason, for example: bidders of tender 12</source>
        <translation>用途，例如：12 号招标的投标人</translation>
    </message>
    <message>
        <source>How much of the file is checked</source>
        <translation>文件已核查的部分</translation>
    </message>
    <message>
        <source>Choose a &amp;file...</source>
        <translation>选择文件(&amp;F)……</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>开始核查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Save the &amp;result...</source>
        <translation>保存结果(&amp;R)……</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No file chosen yet.</source>
        <translation>还没有选择文件。</translation>
    </message>
    <message>
        <source>This copy of the register is past its lease. It may be read, but no file is checked against it: load a newer copy first.</source>
        <translation>本机名单库已过期，可以查看，但不得用于批量核查：请先载入新的名单库。</translation>
    </message>
    <message>
        <source>No register was loaded into this office yet.</source>
        <translation>本机还没有载入名单库。</translation>
    </message>
    <message>
        <source>%1 listed, %2 namesakes (nobody&apos;s hit), %3 not in the register, %4 with a number that cannot be right.</source>
        <translation>命中 %1，同名 %2（不算命中），名单中没有 %3，号码有误 %4。</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Stopped: from line %1 of the file on nobody was answered. Before that: %2</source>
        <translation>已停止：自文件第 %1 行起均未核查。此前：%2</translation>
    </message>
    <message>
        <source>Since this check the copy of the register went past its lease, so its result is not written out: load a newer copy and check again.</source>
        <translation>核查之后，本机的名单副本已超过有效期，结果不再导出：请先载入较新的副本，再重新核查。</translation>
    </message>
</context>
<context>
    <name>zm::ui::ClockRow</name>
    <message>
        <source>Sheet</source>
        <translation>计算表</translation>
    </message>
    <message>
        <source>Why this date? %1</source>
        <translation>日期由来：%1</translation>
    </message>
</context>
<context>
    <name>zm::ui::CommandPalette</name>
    <message>
        <source>Find an act or a command</source>
        <translation>查找行为或命令</translation>
    </message>
    <message>
        <source>Type what you want to do: its words, its pinyin or initials</source>
        <translation>输入要做的事：文字、拼音或首字母</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可以做什么</translation>
    </message>
    <message>
        <source>Nothing is called that. Try fewer letters.</source>
        <translation>没有这样的名称，请少输几个字母再试。</translation>
    </message>
    <message>
        <source>Can be done now · %1</source>
        <comment>whose case</comment>
        <translation>现在可以办理 · %1</translation>
    </message>
    <message>
        <source>Cannot be done now</source>
        <translation>现在不能办理</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Instead: %1</source>
        <comment>the cure</comment>
        <translation>改为：%1</translation>
    </message>
</context>
<context>
    <name>zm::ui::CompareDialog</name>
    <message>
        <source>Two entries side by side</source>
        <translation>两个条目并排比较</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Entered on</source>
        <translation>列入日期</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>义务</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>履行情况</translation>
    </message>
    <message>
        <source>First entry</source>
        <translation>第一个条目</translation>
    </message>
    <message>
        <source>Second entry</source>
        <translation>第二个条目</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>One of them carries no number: nothing here tells whether this is one person. Ask the court.</source>
        <translation>其中一个条目没有号码：无从判断是否为同一人。请向法院核实。</translation>
    </message>
    <message>
        <source>What is shown of the two numbers is the same. Compare the whole numbers before you take them for one person.</source>
        <translation>两个号码显示的部分相同。认定为同一人之前，请核对完整号码。</translation>
    </message>
    <message>
        <source>The numbers differ: these are two people, however alike their names are.</source>
        <translation>号码不同：姓名再像，也是两个人。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>zm::ui::DateField</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>Choose from a calendar</source>
        <translation>从日历选择</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>Year, month, day: 2026-3-5, 2026/3/5, 2026.3.5, 20260305; today; +3 for three calendar days from today</source>
        <translation>年、月、日：2026-3-5、2026/3/5、2026.3.5、20260305、2026年3月5日；今天；+3 表示自今天起第三个自然日</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>how a day is written in a field</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1, in calendar days from today</source>
        <translation>%1（自今天起按自然日计算）</translation>
    </message>
</context>
<context>
    <name>zm::ui::DaysDialog</name>
    <message>
        <source>Entries and removals over time</source>
        <translation>历年列入与移出</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>正在统计……</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No register was loaded into this office yet.</source>
        <translation>本机还没有载入名单库。</translation>
    </message>
    <message>
        <source>Counted from the copy of the register on this machine, by the year of the entry and of the removal.</source>
        <translation>按本机名单库统计，以列入年份和移出年份计。</translation>
    </message>
    <message>
        <source>Entries and removals by year</source>
        <translation>历年列入与移出</translation>
    </message>
    <message>
        <source>The last %1 years. Removals are those this copy has seen.</source>
        <translation>最近 %1 年。移出数为本机名单库所见的数目。</translation>
    </message>
    <message>
        <source>Entries that stand</source>
        <translation>仍在名单中的列入</translation>
    </message>
    <message>
        <source>Removals</source>
        <translation>移出</translation>
    </message>
</context>
<context>
    <name>zm::ui::DeskSettings</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of every window. Papers are Chinese, and the law&apos;s own words are never translated.</source>
        <translation>所有窗口的语言。文书用中文，法律用语不翻译。</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>On top of the screen&apos;s own. Windows grow with it and nothing is cut.</source>
        <translation>在屏幕自身缩放之上。窗口随之放大，不会截断。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Both have the contrast that reading needs, and say nothing by colour alone.</source>
        <translation>两种配色都有足够的对比度，也不只靠颜色表意。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Compact rows show more cases at once; roomy ones are easier to hit.</source>
        <translation>紧凑可以多看几件，宽松更容易点中。</translation>
    </message>
    <message>
        <source>Minutes until the desk locks</source>
        <translation>无操作锁定（分钟）</translation>
    </message>
    <message>
        <source>Without a key or a click. What you typed is kept; your password opens the desk again.</source>
        <translation>期间没有按键或点击。输入的内容会保留，输入口令即可继续。</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>The one that is offered first when papers are printed.</source>
        <translation>打印文书时首先选用。</translation>
    </message>
    <message>
        <source>Digest in the tray</source>
        <translation>托盘提示</translation>
    </message>
    <message>
        <source>An icon beside the clock says what is overdue and due today. It never opens a window by itself.</source>
        <translation>时钟旁的图标提示已逾期和今日到期的案件，不会自行弹出窗口。</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <comment>setting</comment>
        <translation>%1：恢复默认</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>The system&apos;s own</source>
        <translation>系统默认</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>zm::ui::DigestStrip</name>
    <message>
        <source>Waiting for you today:</source>
        <translation>今日待办：</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) overdue</source>
        <translation>
            <numerusform>%n 件已逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) due today</source>
        <translation>
            <numerusform>%n 件今日到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>暂时收起</translation>
    </message>
</context>
<context>
    <name>zm::ui::DraftsPage</name>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Nothing is begun. What you type in a form is kept here by itself until it is recorded.</source>
        <translation>没有草稿。在表单中输入的内容会自动保存在这里，直到登记为止。</translation>
    </message>
    <message>
        <source>Ready to sign, laid here by others</source>
        <translation>他人备好，待签</translation>
    </message>
    <message>
        <source>Begun by you</source>
        <translation>本人草稿</translation>
    </message>
    <message>
        <source>Yours in the tray, until somebody signs</source>
        <translation>本人备好，待他人签署</translation>
    </message>
    <message>
        <source>by %1, last changed %2</source>
        <translation>%1，最后修改 %2</translation>
    </message>
    <message>
        <source>The case moved on since: %1</source>
        <translation>此后案件又有进展：%1</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Look and sign</source>
        <translation>查看并签署</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>%1 on %2, by %3</source>
        <comment>act, day, officer</comment>
        <translation>%2 %1（%3）</translation>
    </message>
</context>
<context>
    <name>zm::ui::ExceptionsPanel</name>
    <message>
        <source>What needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message numerus="yes">
        <source>%n new since %1, in the whole office.</source>
        <translation>
            <numerusform>自%1以来新增%n件（全机关）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new since %1, in the whole office.</source>
        <translation>自%1以来没有新增（全机关）。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n case(s), %2 of them new</source>
        <comment>what is wrong, how often, since yesterday</comment>
        <translation>
            <numerusform>%1：%n件案件，其中新增%2件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n case(s)</source>
        <comment>what is wrong, and how often</comment>
        <translation>
            <numerusform>%1：%n件案件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing asks for attention. Thank you.</source>
        <translation>没有需要处理的事项，辛苦了。</translation>
    </message>
</context>
<context>
    <name>zm::ui::FieldEditor</name>
    <message>
        <source>not set</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>zm::ui::FilterDialog</name>
    <message>
        <source>Another tab is called that.</source>
        <translation>已有同名标签。</translation>
    </message>
    <message>
        <source>Save this filter as a tab</source>
        <translation>将此筛选存为标签</translation>
    </message>
    <message>
        <source>Saved filter</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>&amp;Name of the tab</source>
        <translation>标签名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the tab</source>
        <translation>标签名称</translation>
    </message>
    <message>
        <source>What it &amp;finds</source>
        <translation>筛选内容(&amp;F)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>zm::ui::FilterField</name>
    <message>
        <source>Perhaps: %1</source>
        <translation>是否想写：%1</translation>
    </message>
    <message>
        <source>The filter does not know “%1”.</source>
        <translation>筛选语句中没有“%1”这个词。</translation>
    </message>
    <message>
        <source>“%1” needs a number from one up.</source>
        <translation>“%1”中需要一个不小于一的数。</translation>
    </message>
    <message>
        <source>“%1” needs two days, the first not after the second.</source>
        <translation>“%1”中需要两个日期，前一个不晚于后一个。</translation>
    </message>
    <message>
        <source>A term is missing beside “%1”.</source>
        <translation>“%1”旁边缺少条件。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter, for example: %1</source>
        <translation>筛选，例如：%1</translation>
    </message>
    <message>
        <source>Terms joined by a dot or a comma; either of two by “or”; the opposite by “not”. F1</source>
        <translation>条件之间用间隔号或者逗号连接；两者之一用“或”；相反用“非”。F1</translation>
    </message>
</context>
<context>
    <name>zm::ui::FilterTabs</name>
    <message>
        <source>&amp;Name and text...</source>
        <translation>名称与内容(&amp;N)…</translation>
    </message>
    <message>
        <source>Move to the &amp;left</source>
        <translation>左移(&amp;L)</translation>
    </message>
    <message>
        <source>Move to the &amp;right</source>
        <translation>右移(&amp;R)</translation>
    </message>
    <message>
        <source>Remove &amp;this filter</source>
        <translation>删除此筛选(&amp;T)</translation>
    </message>
    <message>
        <source>Save all to a &amp;file...</source>
        <translation>全部存为文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Save filters to a file</source>
        <translation>将筛选存为文件</translation>
    </message>
    <message>
        <source>filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Add those of a fi&amp;le...</source>
        <translation>从文件添加(&amp;L)…</translation>
    </message>
    <message>
        <source>Add filters from a file</source>
        <translation>从文件添加筛选</translation>
    </message>
    <message>
        <source>Saved filters (*.json)</source>
        <translation>已存筛选 (*.json)</translation>
    </message>
    <message>
        <source>Every case</source>
        <translation>全部案件</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>saved filter, cases</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>Save as a &amp;tab...</source>
        <translation>存为标签(&amp;T)…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Waits for me</source>
        <translation>待我办理</translation>
    </message>
    <message>
        <source>Cases whose next act is yours, by your roles and by who holds the case</source>
        <translation>按您的角色和案件经办人，下一步应由您办理的案件</translation>
    </message>
</context>
<context>
    <name>zm::ui::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search the help: words, pinyin, initials</source>
        <translation>在帮助中查找：词语、拼音或首字母</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>在帮助中查找</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What the topic says</source>
        <translation>主题内容</translation>
    </message>
    <message>
        <source>No topic answers. Try fewer letters.</source>
        <translation>没有符合的主题，请少输入几个字。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1, no longer in force</source>
        <comment>citation</comment>
        <translation>%1（已失效）</translation>
    </message>
    <message>
        <source>The law behind it</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>zm::ui::IdentityDialog</name>
    <message>
        <source>whole number</source>
        <translation>完整号码</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>picture of the document</source>
        <translation>证件影像</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>the same whole number: the same person</source>
        <translation>号码完全相同：同一人</translation>
    </message>
    <message>
        <source>the same name, another person</source>
        <translation>同名，另一人</translation>
    </message>
    <message>
        <source>variant forms of characters</source>
        <translation>异体字</translation>
    </message>
    <message>
        <source>characters that look alike</source>
        <translation>形近字</translation>
    </message>
    <message>
        <source>sounds alike</source>
        <translation>读音相同</translation>
    </message>
    <message>
        <source>Who is %1?</source>
        <translation>核实身份：%1</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>核实身份</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>How alike</source>
        <translation>相似之处</translation>
    </message>
    <message>
        <source>The person and whom they may be taken for</source>
        <translation>当事人及可能与其混淆的人</translation>
    </message>
    <message>
        <source>Progress of comparing names</source>
        <translation>比对姓名的进度</translation>
    </message>
    <message>
        <source>I made sure by at least two of these</source>
        <translation>已以下列至少两项核实</translation>
    </message>
    <message>
        <source>&amp;Sign that I made sure</source>
        <translation>签名确认已核实(&amp;S)</translation>
    </message>
    <message>
        <source>Somebody was taken for this person</source>
        <translation>曾有人与此人混淆</translation>
    </message>
    <message>
        <source>Name of the other person</source>
        <translation>另一人的姓名</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>混淆的经过</translation>
    </message>
    <message>
        <source>&amp;Record the mix-up</source>
        <translation>登记混淆(&amp;R)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The same name is not the same person. Compare what tells them apart before anybody is listed.</source>
        <translation>同名不等于同一人。列入名单之前，请比对能够区分的信息。</translation>
    </message>
    <message>
        <source>Somebody of this name was once taken for another: two officers have to make sure, each by two things.</source>
        <translation>曾有同名者被误认：须由两名人员分别以两项要素核实。</translation>
    </message>
    <message>
        <source>The name holds characters that no standard assigns (%1): they may print as another&apos;s.</source>
        <translation>姓名中有标准未收录的字符（%1），打印时可能变成他人的字。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>this case</source>
        <translation>本案</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>officer, day, by what</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Nobody has signed so far.</source>
        <translation>尚无人签名确认。</translation>
    </message>
    <message>
        <source>Signed. It stays with the case.</source>
        <translation>已签名，随案保存。</translation>
    </message>
    <message>
        <source>Recorded. From now on two officers make sure before anybody of either name is listed.</source>
        <translation>已登记。今后列入任一姓名的人之前，须由两名人员核实。</translation>
    </message>
</context>
<context>
    <name>zm::ui::ImportDialog</name>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What became of each row</source>
        <translation>各行导入结果</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或者名称</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1 of %2 rows were taken over.</source>
        <translation>共 %2 行，已导入 %1 行。</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>已导入</translation>
    </message>
</context>
<context>
    <name>zm::ui::LateRecording</name>
    <message>
        <source>Posted %1 · received %2 · recorded %3</source>
        <translation>交邮 %1 · 收到 %2 · 登记 %3</translation>
    </message>
    <message>
        <source>on a day not given</source>
        <translation>日期未填</translation>
    </message>
    <message>
        <source>Keep the envelope in the file: its postmark proves the day (%1).</source>
        <translation>请将信封附卷：以邮戳证明交邮日期（%1）。</translation>
    </message>
    <message>
        <source>Was it posted? Then the postmark decides whether it is in time (%1): give its day.</source>
        <translation>是否邮寄？邮寄的以邮戳日期判断是否逾期（%1），请填写交邮日期。</translation>
    </message>
    <message>
        <source>Served %1 · recorded %2, later than its day</source>
        <translation>送达 %1 · 登记 %2，事后补录</translation>
    </message>
    <message>
        <source>Recorded after its day: say what proves the day of service.</source>
        <translation>事后补录：请写明送达日期的证明。</translation>
    </message>
    <message>
        <source>Decided %1 · recorded %2, later than its day</source>
        <translation>%1作出 · %2登记，晚于作出之日</translation>
    </message>
    <message>
        <source>Recorded after its day: say in the reasons what proves the day of the decision. Both dates stay on record.</source>
        <translation>事后补录：请在理由中写明以何证明作出之日。两个日期均留存备查。</translation>
    </message>
</context>
<context>
    <name>zm::ui::LawDialog</name>
    <message>
        <source>expired; in force %1 to %2</source>
        <translation>已失效；%1至%2施行</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1起施行</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1起施行</translation>
    </message>
    <message>
        <source>The law and its certainty</source>
        <translation>规则和把握程度</translation>
    </message>
    <message>
        <source>Find in all rules: words, article, number</source>
        <translation>在全部规则中查找：词语、条文、文号</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>规定</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>效力</translation>
    </message>
    <message>
        <source>Standing entries</source>
        <translation>有效条目</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则数</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条文</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>把握程度</translation>
    </message>
    <message>
        <source>Applied by</source>
        <translation>由谁执行</translation>
    </message>
    <message>
        <source>No rule has these words.</source>
        <translation>没有含这些词语的规则。</translation>
    </message>
    <message>
        <source>Progress of counting the entries</source>
        <translation>统计条目的进度</translation>
    </message>
    <message>
        <source>&amp;Show the entries</source>
        <translation>查看这些条目(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>being counted</source>
        <translation>正在统计</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>cited by %n standing entries</source>
        <translation>
            <numerusform>%n件有效条目以此为据</numerusform>
        </translation>
    </message>
    <message>
        <source>the program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人工把握</translation>
    </message>
    <message>
        <source>Rules found, of all instruments</source>
        <translation>在全部规定中找到的规则</translation>
    </message>
    <message>
        <source>Rules of %1</source>
        <translation>%1的规则</translation>
    </message>
    <message>
        <source>No longer in force. What was listed while it was runs on under it; nobody is newly listed by it.</source>
        <translation>已经失效。施行期间列入的仍依其继续有效；不得再据此新列。</translation>
    </message>
    <message>
        <source>The rules were read by engineers. Have those that are known but were not read checked before relying on them.</source>
        <translation>规则由工程人员整理。凡标明未读原文的，依据前请先核对。</translation>
    </message>
    <message>
        <source>Standing entries under %1</source>
        <translation>以%1为据的有效条目</translation>
    </message>
</context>
<context>
    <name>zm::ui::LockPage</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>%1 is still signed in. What was begun is kept and comes back with the password; somebody else signs %1 out first.</source>
        <translation>%1 仍在登录。已开始的工作都已保留，输入密码后恢复原样；他人使用前须先退出 %1 的登录。</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1 的密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Sign %1 out</source>
        <translation>退出 %1 的登录</translation>
    </message>
    <message>
        <source>The password is not right.</source>
        <translation>密码不正确。</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %n second(s), at %1.</source>
        <translation>
            <numerusform>密码错误次数过多。请在 %n 秒后（%1）再试。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zm::ui::MainWindow</name>
    <message>
        <source>This could not be done</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>Import cases</source>
        <translation>导入案件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>表格 (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>About Zhengming</source>
        <translation>关于正名</translation>
    </message>
    <message>
        <source>Zhengming %1 keeps the listing of judgment defaulters lawful: every step is judged by the rules in force on its day, every date can be followed day by day, and every refusal names its article and its cure.</source>
        <translation>正名 %1：使失信被执行人名单的每一步依法进行。每一行为按当日有效的规定判断，每一日期可逐日核对，每一次不予办理都说明条文和补正办法。</translation>
    </message>
    <message>
        <source>Zhengming · %1 · demonstration</source>
        <translation>正名 · %1 · 演示</translation>
    </message>
    <message>
        <source>Zhengming · %1</source>
        <translation>正名 · %1</translation>
    </message>
    <message>
        <source>Demonstration: nobody here is real and nothing here has any effect</source>
        <translation>演示：人物均为虚构，一切操作不产生任何效力</translation>
    </message>
    <message>
        <source>%1 · today is %2 · the law as in force on that day</source>
        <comment>office, day</comment>
        <translation>%1 · 今日 %2 · 适用当日有效的规定</translation>
    </message>
    <message>
        <source>What if: %1</source>
        <translation>试算：%1</translation>
    </message>
    <message>
        <source>Where the demonstration office for the tour is made</source>
        <translation>示范机关建在哪个文件夹</translation>
    </message>
    <message>
        <source>The number stays hidden</source>
        <translation>号码仍然隐藏</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>显示证件号码</translation>
    </message>
    <message>
        <source>Nothing waits for a second officer</source>
        <translation>没有需要第二人审核的事项</translation>
    </message>
    <message>
        <source>In this case no act of one officer waits for another&apos;s decision now.</source>
        <translation>本案目前没有一人办理后需要另一人决定的行为。</translation>
    </message>
    <message>
        <source>No act is awaited in this case</source>
        <translation>本案目前没有等待办理的事项</translation>
    </message>
    <message>
        <source>It waits for time to pass, or nothing is left to do. What is possible all the same stands on its page.</source>
        <translation>本案在等待期限届满，或者已经没有需要办理的事项。仍可办理的事项见案件页面。</translation>
    </message>
</context>
<context>
    <name>zm::ui::MetricsPanel</name>
    <message>
        <source>Line</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>单列</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1 (read with %2)</source>
        <translation>%1（与 %2 对照）</translation>
    </message>
    <message>
        <source>Every metric; Enter opens the cases of a line</source>
        <translation>全部指标；按回车打开该行的案件</translation>
    </message>
    <message>
        <source>The chosen line, &amp;by</source>
        <translation>所选行，按(&amp;B)</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>The chosen line broken down</source>
        <translation>所选行的分组</translation>
    </message>
    <message>
        <source>Broken down by</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>recipient unit</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>名单种类</translation>
    </message>
    <message>
        <source>duty</source>
        <translation>义务</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>明细</translation>
    </message>
</context>
<context>
    <name>zm::ui::OfferField</name>
    <message>
        <source>choose, or type a part of the name</source>
        <translation>请选择，或者输入名称的一部分</translation>
    </message>
</context>
<context>
    <name>zm::ui::OfficeSettings</name>
    <message>
        <source>Paper: %1</source>
        <translation>文书：%1</translation>
    </message>
    <message>
        <source>Reasons at hand</source>
        <translation>常用理由</translation>
    </message>
    <message>
        <source>The court one level higher</source>
        <translation>上一级法院</translation>
    </message>
    <message>
        <source>Whom people may turn to</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Account for payments</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>Save it to a file, put it in your own words, and take it back from there. It is checked before it is used: nothing the paper has to say may be missing, the remedies and their limits least of all. Papers that are issued stay as they are.</source>
        <translation>存为文件，按本院的表述修改后再取回。采用前先经检查：文书应当写明的内容一项也不能少，尤其是救济途径和期限。已签发的文书不变。</translation>
    </message>
    <message>
        <source>The reasons that number keys fill into forms. Save them to a file, edit it, and take it back from there.</source>
        <translation>表单里用数字键填入的理由。存为文件，修改后再取回。</translation>
    </message>
    <message>
        <source>A telephone number or an address. Papers name it where they say whom to ask.</source>
        <translation>电话或地址。文书在写明向谁询问之处引用。</translation>
    </message>
    <message>
        <source>The bank account that payments go to. Papers leave a line to fill in where it is not given.</source>
        <translation>收款的银行账户。未填写的，文书留出空行手填。</translation>
    </message>
    <message>
        <source>The office&apos;s own, adopted by %1 on %2.</source>
        <comment>officer, day</comment>
        <translation>本院自定，%1于%2采用。</translation>
    </message>
    <message>
        <source>Not given.</source>
        <translation>未填写。</translation>
    </message>
    <message>
        <source>As the program ships it.</source>
        <translation>程序自带。</translation>
    </message>
    <message>
        <source>It cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>It is a template of another paper: %1</source>
        <translation>这是另一种文书的模板：%1</translation>
    </message>
    <message>
        <source>It would show the person&apos;s number to others than the paper may.</source>
        <translation>会向不应看到的人显示证件号码。</translation>
    </message>
    <message>
        <source>Whether the paper is issued and sealed is not the template&apos;s to change.</source>
        <translation>是否签发、是否用印不由模板决定。</translation>
    </message>
    <message>
        <source>It names what this paper does not know: %1</source>
        <translation>写了这种文书没有的内容：%1</translation>
    </message>
    <message>
        <source>It leaves out what the paper has to say: %1</source>
        <translation>缺少文书应当写明的内容：%1</translation>
    </message>
    <message>
        <source>It writes an article number by hand, which would not follow the paper&apos;s date: %1</source>
        <translation>直接写了条文序号，不会随文书日期变化：%1</translation>
    </message>
    <message>
        <source>This is the code of your own court.</source>
        <translation>这是本院自己的代码。</translation>
    </message>
    <message>
        <source>One line is enough, and not a long one.</source>
        <translation>一行即可，不宜过长。</translation>
    </message>
    <message>
        <source>Take from a file</source>
        <translation>从文件取入</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>数据 (*.json)</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>存为文件</translation>
    </message>
    <message>
        <source>This cannot be used:</source>
        <translation>不能采用：</translation>
    </message>
    <message>
        <source>What the office may have otherwise</source>
        <translation>本院可以自定的内容</translation>
    </message>
    <message>
        <source>What holds</source>
        <translation>现行内容</translation>
    </message>
    <message>
        <source>&amp;Adopt</source>
        <translation>采用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save to a file...</source>
        <translation>存为文件(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Take from a file...</source>
        <translation>从文件取入(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Back to what ships</source>
        <translation>恢复程序自带(&amp;B)</translation>
    </message>
    <message>
        <source>Only an administrator changes what the whole office has. Each change is signed and can be taken back.</source>
        <translation>全院的内容只有管理员可以更改；每次更改都有签名，也都可以恢复。</translation>
    </message>
    <message>
        <source>%1 · own</source>
        <comment>what the office has of its own</comment>
        <translation>%1 · 自定</translation>
    </message>
    <message>
        <source>Units and channels</source>
        <translation>单位和公布渠道</translation>
    </message>
    <message>
        <source>Numbers of papers</source>
        <translation>文书编号</translation>
    </message>
    <message>
        <source>Series of numbers, each with the papers that share it and how a number is written: year by year, the next one when a paper is issued, none twice and none left out. Without a series papers carry the number of their case alone. Save the list to a file, edit it, and take it back from there. A number that was given stays with its paper.</source>
        <translation>编号系列：每个系列写明共用它的文书和编号的写法；逐年编号，签发时取下一个号，不重号、不跳号。没有系列时，文书只写案号。可存为文件，编辑后再取回。已给出的号不再变动。</translation>
    </message>
    <message>
        <source>Its code. It decides on reconsideration and stands in every paper against which one may turn to it. Where another takes its place on a day, write both and the day: CODE1; CODE2 2026-07-01. A paper names the one that is competent on its own date. Where nothing is given here the table of courts says it.</source>
        <translation>填写其代码。复议由它决定，凡可以向它申请复议的文书都写明它。自某日起改由另一法院管辖的，两个都写并注明日期：代码1; 代码2 2026-07-01，文书按自己的日期写明有管辖权的一个。这里没有填写的，按法院表确定。</translation>
    </message>
    <message>
        <source>The units entries are pushed to and the places where they are published: how forms, lists and papers call them, the address on the envelope, and what each is for (&quot;use&quot;: it receives entries, publishes them, or carries measures out itself; forms offer it only there). Save the list to a file, edit it, and take it back from there. Cases keep a unit&apos;s id, so a new name changes nothing that is recorded.</source>
        <translation>接收名单信息的单位和公布名单的渠道：表单、列表和文书中的名称，信封上的地址，以及各自的用途（“use”：receives 接收名单信息，publishes 公布名单，carries_out 自行实施措施；表单只在相应位置提供）。可以将列表保存为文件，修改后再采用。案件记载的是单位代码，更改名称不影响已有记录。</translation>
    </message>
</context>
<context>
    <name>zm::ui::PaperView</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>zm::ui::PapersTab</name>
    <message>
        <source>Papers of the case</source>
        <translation>本案文书</translation>
    </message>
    <message>
        <source>&amp;Save as PDF</source>
        <translation>保存为 PDF(&amp;S)</translation>
    </message>
    <message>
        <source>This case has no papers yet.</source>
        <translation>本案尚无文书。</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>保存文书</translation>
    </message>
    <message>
        <source>The paper was not saved</source>
        <translation>文书未保存</translation>
    </message>
    <message>
        <source>%1, not issued yet</source>
        <translation>%1，尚未签发</translation>
    </message>
    <message>
        <source>&amp;Issue and save as PDF</source>
        <translation>签发并保存为 PDF(&amp;S)</translation>
    </message>
    <message>
        <source>Print &amp;all, with contents…</source>
        <translation>全部打印并附目录(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Issue and &amp;print…</source>
        <translation>签发并打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print papers</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The paper was not printed</source>
        <translation>文书未能打印</translation>
    </message>
    <message>
        <source>%1, served on %2; no copy was issued from here</source>
        <translation>%1，已于%2送达；本系统没有签发留存件</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>paper, why</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, to fill in by hand</source>
        <translation>%1，手工填写</translation>
    </message>
    <message numerus="yes">
        <source>Printing all leaves out %n paper(s): the list says why.</source>
        <translation>
            <numerusform>“打印全部”不包括%n件文书，原因见清单。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zm::ui::PersonsField</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Part in the unit</source>
        <translation>在单位的身份</translation>
    </message>
    <message>
        <source>Citizen ID number</source>
        <translation>居民身份证号码</translation>
    </message>
</context>
<context>
    <name>zm::ui::PreviewPane</name>
    <message>
        <source>Choose a case to see where it stands.</source>
        <translation>选择案件以查看进展。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>subject, kind</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Open the case (Enter)</source>
        <translation>打开案件 (Enter)</translation>
    </message>
    <message>
        <source>Why still listed? (W)</source>
        <translation>为何仍在名单？(W)</translation>
    </message>
</context>
<context>
    <name>zm::ui::PurposeDialog</name>
    <message>
        <source>What for? It is written into the query log with your name and the time, before anything is shown. Press the number or type your own words.</source>
        <translation>用途是什么？显示之前，您的姓名、时间和用途会记入查询日志。请按数字键选择，或自行填写。</translation>
    </message>
    <message>
        <source>In your own words; they are sealed with the case</source>
        <translation>自行填写（随案件加密保存）</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>zm::ui::RecipientsTab</name>
    <message>
        <source>The entry has not been pushed to anybody.</source>
        <translation>尚未推送任何单位。</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>推送日期</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>惩戒措施</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>residue: still shown there</source>
        <translation>残留：该单位仍显示</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>无遗留</translation>
    </message>
</context>
<context>
    <name>zm::ui::RegisterDialog</name>
    <message>
        <source>National register</source>
        <translation>全国名单</translation>
    </message>
    <message>
        <source>Search the national register</source>
        <translation>搜索全国名单</translation>
    </message>
    <message>
        <source>Name, part of a name, pinyin, initials, number or case number</source>
        <translation>姓名或名称（可只输一部分）、拼音、首字母、证件号码或案号</translation>
    </message>
    <message>
        <source>Entries found</source>
        <translation>找到的条目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Entered on</source>
        <translation>列入日期</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why it matched</source>
        <translation>匹配原因</translation>
    </message>
    <message>
        <source>The same name is not the same person: only the number tells. Look at it before you act.</source>
        <translation>同名不是同一人：以证件号码为准，请核对后再办理。</translation>
    </message>
    <message>
        <source>No register was loaded into this office yet.</source>
        <translation>本单位尚未导入全国名单。</translation>
    </message>
    <message>
        <source>This copy of the register reaches to %1 and is past its lease. Read it, but base nothing adverse on it.</source>
        <translation>本名单副本的数据截至%1，已过有效期：可以查阅，不得据此采取不利措施。</translation>
    </message>
    <message>
        <source>Co&amp;mpare two entries</source>
        <translation>比较两个条目(&amp;M)</translation>
    </message>
    <message>
        <source>Choose two rows, the second with Ctrl held.</source>
        <translation>选中两行，选第二行时按住 Ctrl。</translation>
    </message>
    <message>
        <source>Check a &amp;file...</source>
        <translation>按文件核查(&amp;F)……</translation>
    </message>
    <message>
        <source>Over &amp;time...</source>
        <translation>历年统计(&amp;T)……</translation>
    </message>
    <message>
        <source>The copy on this machine reaches to %1.</source>
        <translation>本机副本的数据截至%1。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>how many were found; how far the copy reaches</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>zm::ui::RegisterFilters</name>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>全部名单</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In force or suspended</source>
        <translation>有效或暂停</translation>
    </message>
    <message>
        <source>Not suspended</source>
        <translation>未暂停</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Code of the region, or its beginning</source>
        <translation>地区代码或其开头数字</translation>
    </message>
    <message>
        <source>Region: code</source>
        <translation>地区代码</translation>
    </message>
    <message>
        <source>The code of a province, city or county, or its first digits: 11 is all of Beijing.</source>
        <translation>省、市、县的代码或其开头几位：11 即整个北京市。</translation>
    </message>
    <message>
        <source>Entered from</source>
        <translation>列入日期自</translation>
    </message>
    <message>
        <source>Entered until</source>
        <translation>列入日期至</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>zm::ui::ReportFilters</name>
    <message>
        <source>Every case</source>
        <translation>全部案件</translation>
    </message>
    <message>
        <source>Sa&amp;ve this filter...</source>
        <translation>保存此筛选(&amp;V)…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
</context>
<context>
    <name>zm::ui::ReportPage</name>
    <message>
        <source>%1 cases and %2 acts, as of %3. Data head %4.</source>
        <translation>%1 件案件、%2 个行为，数据日 %3。数据摘要 %4。</translation>
    </message>
    <message>
        <source>Save the tables</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>监督</translation>
    </message>
    <message>
        <source>Fr&amp;om</source>
        <translation>自(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>至(&amp;T)</translation>
    </message>
    <message>
        <source>First day of the period</source>
        <translation>期间的第一日</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>期间的最后一日</translation>
    </message>
    <message>
        <source>How far the counting has come</source>
        <translation>统计进度</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Signed report (PDF)...</source>
        <translation>签名报告（PDF）……</translation>
    </message>
    <message>
        <source>Tables...</source>
        <translation>表格……</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>趋势</translation>
    </message>
</context>
<context>
    <name>zm::ui::ReviewDialog</name>
    <message>
        <source>Promised. The hash goes on the report of the month before.</source>
        <translation>已承诺。摘要印在上个月的报告上。</translation>
    </message>
    <message>
        <source>Drawn. Drawing again gives the same.</source>
        <translation>已抽取。再次抽取结果相同。</translation>
    </message>
    <message>
        <source>It is the sample that was promised and drawn.</source>
        <translation>与承诺并抽取的样本一致。</translation>
    </message>
    <message>
        <source>It is on record that you looked at it.</source>
        <translation>已记录您过目。</translation>
    </message>
    <message>
        <source>The finding is on record.</source>
        <translation>复查结果已记录。</translation>
    </message>
    <message>
        <source>Second review and looks</source>
        <translation>复查与查看记录</translation>
    </message>
    <message>
        <source>Which decisions are reviewed a second time is settled by a seed that is promised before the month begins, so that nobody can choose. What is found feeds the report.</source>
        <translation>哪些决定要复查，由月份开始之前承诺的种子决定，谁也不能挑选。复查结果计入报告。</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Looks at what is personal</source>
        <translation>个人信息查看记录</translation>
    </message>
    <message>
        <source>Of each kind:</source>
        <translation>每类件数：</translation>
    </message>
    <message>
        <source>How many of each kind are drawn</source>
        <translation>每类抽取件数</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺摘要</translation>
    </message>
    <message>
        <source>Promised on</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>By</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>复查结果</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>查看方式</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Looked at by</source>
        <translation>过目人</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>抽取(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Check the sample</source>
        <translation>核对样本(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open the case</source>
        <translation>打开案件(&amp;O)</translation>
    </message>
    <message>
        <source>Found &amp;right</source>
        <translation>结论正确(&amp;R)</translation>
    </message>
    <message>
        <source>Found &amp;wrong</source>
        <translation>结论有误(&amp;W)</translation>
    </message>
    <message>
        <source>I have &amp;looked at it</source>
        <translation>我已过目(&amp;L)</translation>
    </message>
    <message>
        <source>Clos&amp;e</source>
        <translation>关闭(&amp;E)</translation>
    </message>
    <message>
        <source>Drawn decisions</source>
        <translation>抽取的决定</translation>
    </message>
    <message>
        <source>Drawn decisions of %1</source>
        <translation>%1 抽取的决定</translation>
    </message>
    <message>
        <source>&amp;Promise the seed</source>
        <translation>承诺种子(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Promise the seed of %1</source>
        <translation>承诺 %1 的种子(&amp;P)</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>已抽取</translation>
    </message>
    <message>
        <source>not drawn yet</source>
        <translation>尚未抽取</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚未复查</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>not to enter</source>
        <translation>不予纳入</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>纳入</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>No seed has been promised yet: promise the one of the coming month.</source>
        <translation>尚未承诺任何种子：请先承诺下个月的种子。</translation>
    </message>
    <message>
        <source>Nothing is drawn: choose a month that is over, and draw.</source>
        <translation>尚未抽取：请选择已结束的月份后抽取。</translation>
    </message>
    <message>
        <source>Nobody has looked at anything personal yet.</source>
        <translation>还没有人查看过个人信息。</translation>
    </message>
</context>
<context>
    <name>zm::ui::ReviewPane</name>
    <message>
        <source>What came to you</source>
        <translation>提交给您的事项</translation>
    </message>
    <message>
        <source>What your decision would change</source>
        <translation>您的决定会带来的变化</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>day, officer</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Fill in the decision: as soon as it is lawful, what follows from it stands here.</source>
        <translation>请填写决定：一旦合法，其后果会显示在这里。</translation>
    </message>
</context>
<context>
    <name>zm::ui::ReviewSide</name>
    <message numerus="yes">
        <source>Evidence, %n not opened</source>
        <translation>
            <numerusform>附件（%n 个未打开）</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Deadline sheet</source>
        <translation>期限计算表</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
</context>
<context>
    <name>zm::ui::SealedRegisterDialog</name>
    <message>
        <source>%1 recorded, %2 handed on, %3 answered</source>
        <translation>记录 %1，转办 %2，答复 %3</translation>
    </message>
    <message>
        <source>Handed on.</source>
        <translation>已转办。</translation>
    </message>
    <message>
        <source>The answer is on record.</source>
        <translation>答复已经记下。</translation>
    </message>
    <message>
        <source>Interference and tips</source>
        <translation>干预过问与举报</translation>
    </message>
    <message>
        <source>Anybody may write down who asked for what. Who asked, who wrote it down and who gave a tip is read by the supervising level only; nothing here is changed or taken back.</source>
        <translation>任何人都可以记下谁过问了什么。过问人、记录人和举报人只有上级监督能看到；这里的记录不能修改，也不能撤回。</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>按月统计</translation>
    </message>
    <message>
        <source>Interference</source>
        <translation>干预过问</translation>
    </message>
    <message>
        <source>A tip from the public</source>
        <translation>群众举报</translation>
    </message>
    <message>
        <source>What is written down</source>
        <translation>记录的种类</translation>
    </message>
    <message>
        <source>What is on record</source>
        <translation>已有记录</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Who asked or told</source>
        <translation>过问人或举报人</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Written down by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>转办给</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>举报</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Who told; may stay empty</source>
        <translation>举报人，可以不填</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>过问人</translation>
    </message>
    <message>
        <source>How: by telephone, in person, by note</source>
        <translation>方式：电话、当面、字条</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>举报内容</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>要求的内容</translation>
    </message>
    <message>
        <source>Case number, if it is about one</source>
        <translation>涉及的案号，没有可不填</translation>
    </message>
    <message>
        <source>For the record chosen above: to whom it is handed, or what came of it</source>
        <translation>对上面选中的记录：转办给谁，或者处理结果</translation>
    </message>
    <message>
        <source>&amp;Write down</source>
        <translation>记录(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Hand on</source>
        <translation>转办(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>答复(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Sign the month</source>
        <translation>签署当月(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>tip</source>
        <translation>举报</translation>
    </message>
    <message>
        <source>interference</source>
        <translation>干预过问</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>尚未签署</translation>
    </message>
    <message>
        <source>It is on record. Only the supervising level reads who.</source>
        <translation>已经记下。是谁，只有上级监督能看到。</translation>
    </message>
    <message>
        <source>The count of %1 is signed.</source>
        <translation>%1 的数目已签署。</translation>
    </message>
    <message>
        <source>No month has ended yet.</source>
        <translation>尚无已结束的月份。</translation>
    </message>
    <message>
        <source>Nothing is on record.</source>
        <translation>没有记录。</translation>
    </message>
    <message>
        <source>What is on record is read by the supervising level.</source>
        <translation>记录内容由上级监督查看。</translation>
    </message>
</context>
<context>
    <name>zm::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>本院</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
</context>
<context>
    <name>zm::ui::SheetDialog</name>
    <message>
        <source>Save the sheet</source>
        <translation>保存计算表</translation>
    </message>
    <message>
        <source>The sheet was not saved</source>
        <translation>计算表未保存</translation>
    </message>
    <message>
        <source>Why this date? %1</source>
        <translation>日期由来：%1</translation>
    </message>
    <message>
        <source>&amp;Save as PDF</source>
        <translation>保存为 PDF(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>zm::ui::SheetView</name>
    <message>
        <source>day of the event, not counted</source>
        <translation>事件当日，不计入</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>counted, worked instead of a holiday</source>
        <translation>计入，调休上班</translation>
    </message>
    <message>
        <source>counted, working day</source>
        <translation>计入，工作日</translation>
    </message>
    <message>
        <source>holiday, not counted</source>
        <translation>节假日，不计入</translation>
    </message>
    <message>
        <source>weekend, not counted</source>
        <translation>周末，不计入</translation>
    </message>
    <message>
        <source>the corresponding day</source>
        <translation>对应日</translation>
    </message>
    <message>
        <source>holiday, the end moves on</source>
        <translation>节假日，期满顺延</translation>
    </message>
    <message>
        <source>weekend, the end moves on</source>
        <translation>周末，期满顺延</translation>
    </message>
    <message>
        <source>first working day after: the period ends</source>
        <translation>节假日后第一个工作日：期间届满</translation>
    </message>
    <message>
        <source>Why this date? %1</source>
        <translation>日期由来：%1</translation>
    </message>
    <message>
        <source>&amp;Target: %1</source>
        <translation>目标(&amp;T)：%1</translation>
    </message>
    <message>
        <source>&amp;Limit: %1</source>
        <translation>期限(&amp;L)：%1</translation>
    </message>
    <message>
        <source>The days of the period</source>
        <translation>期间各日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>The law gives no number for this duty; it is to be done promptly.</source>
        <translation>法律未规定具体期限，应当及时办理。</translation>
    </message>
    <message>
        <source>%1 from %2. %3</source>
        <comment>length, day of the event, article</comment>
        <translation>自%2起%1。%3</translation>
    </message>
    <message>
        <source>The period ends on %1: its last day, %2, is a rest day.</source>
        <translation>期间最后一日%2为休息日，于%1届满。</translation>
    </message>
    <message>
        <source>The period ends on %1, at the end of the day.</source>
        <translation>期间于%1终了时届满。</translation>
    </message>
    <message>
        <source>Provisional: the holiday notice of a year it depends on is not published. It will fall between %1 and %2.</source>
        <translation>待定：所涉年份的放假安排尚未公布，将在%1至%2之间。</translation>
    </message>
    <message>
        <source>The other reading: %1, to %2 (%3).</source>
        <translation>另一规定：%1，至%2（%3）。</translation>
    </message>
    <message>
        <source>notice not published</source>
        <translation>放假安排未公布</translation>
    </message>
</context>
<context>
    <name>zm::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Record the act of a form</source>
        <translation>登记表单中的行为</translation>
    </message>
    <message>
        <source>Record it and open the next case</source>
        <translation>登记并打开下一件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a ground in a form, or a reason where there are no grounds</source>
        <translation>在表单中选择纳入事由；没有事由时选择理由</translation>
    </message>
    <message>
        <source>Fill in a reason, also while typing</source>
        <translation>填入一条理由，输入文字时也可以</translation>
    </message>
    <message>
        <source>In a form</source>
        <translation>在表单中</translation>
    </message>
</context>
<context>
    <name>zm::ui::Sidebar</name>
    <message>
        <source>My desk</source>
        <translation>我的办公桌</translation>
    </message>
    <message>
        <source>Work list  %1</source>
        <translation>工作清单  %1</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>工作清单</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) due within three working days or overdue</source>
        <translation>
            <numerusform>%n 件已逾期或者三个工作日内到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed cases</source>
        <translation>已办结案件</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Drafts  %1</source>
        <translation>草稿  %1</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>监督</translation>
    </message>
</context>
<context>
    <name>zm::ui::SignInPage</name>
    <message>
        <source>Zhengming</source>
        <translation>正名</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>The password is not right.</source>
        <translation>口令不正确。</translation>
    </message>
    <message>
        <source>A demonstration: every officer&apos;s password is %1</source>
        <translation>演示：各经办人的口令均为 %1</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
</context>
<context>
    <name>zm::ui::SimulationDialog</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>becomes overdue</source>
        <translation>变为逾期</translation>
    </message>
    <message>
        <source>no longer overdue</source>
        <translation>不再逾期</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>日期待定</translation>
    </message>
    <message>
        <source>calendar, under %1</source>
        <translation>日历变更（%1）</translation>
    </message>
    <message>
        <source>waits for a second officer</source>
        <translation>等待第二人</translation>
    </message>
    <message>
        <source>adopted by %1: %2</source>
        <translation>%1已采用：%2</translation>
    </message>
    <message>
        <source>declined by %1: %2</source>
        <translation>%1未采用：%2</translation>
    </message>
    <message>
        <source>Change of law</source>
        <translation>规则变更</translation>
    </message>
    <message>
        <source>Proposed and adopted here</source>
        <translation>本机关提出和采用的变更</translation>
    </message>
    <message>
        <source>What it changes in open cases</source>
        <translation>对未结案件的影响</translation>
    </message>
    <message>
        <source>Progress of looking at the cases</source>
        <translation>查看案件的进度</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Pack or calendar</source>
        <translation>规则包或日历</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原日期</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新日期</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>So that it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reasons, kept with the signature</source>
        <translation>理由，与签名一并保存</translation>
    </message>
    <message>
        <source>&amp;Look at a draft...</source>
        <translation>查看草案(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Go back to the former</source>
        <translation>恢复前一版本(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Save the rows as a table</source>
        <translation>保存为表格(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Propose</source>
        <translation>提出(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Adopt</source>
        <translation>采用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Decline</source>
        <translation>不采用(&amp;D)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a draft pack or calendar, or a proposal of the list: nothing is written by looking.</source>
        <translation>请选择规则包或日历的草案，或者列表中的一项：查看不会写入任何内容。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 open cases change; %4 duties become overdue, %5 are no longer overdue, %6 listings lose their ground.</source>
        <translation>%1：%3件未结案件中%2件受影响；%4项职责变为逾期，%5项不再逾期，%6件名单失去依据。</translation>
    </message>
    <message numerus="yes">
        <source>%n issued paper(s) could not be read.</source>
        <translation>
            <numerusform>%n份已签发的文书无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as it ships with the program</source>
        <translation>%1（程序自带版本）</translation>
    </message>
    <message>
        <source>%1 by %2, %3 changed</source>
        <comment>day, officer, number of cases</comment>
        <translation>%1 %2提出，影响%3件</translation>
    </message>
    <message>
        <source>%1, target</source>
        <translation>%1（目标）</translation>
    </message>
    <message>
        <source>%1, limit</source>
        <translation>%1（上限）</translation>
    </message>
    <message>
        <source>ground of the listing</source>
        <translation>列入名单的依据</translation>
    </message>
    <message>
        <source>is to be removed: the standard changed</source>
        <translation>应当移出：标准改变</translation>
    </message>
    <message>
        <source>paper: %1 of %2</source>
        <translation>文书：%1（%2）</translation>
    </message>
    <message>
        <source>states the old day and is served</source>
        <translation>载有原日期，已送达</translation>
    </message>
    <message>
        <source>states the old day and is not served</source>
        <translation>载有原日期，未送达</translation>
    </message>
    <message>
        <source>Look at a draft pack or calendar</source>
        <translation>查看规则包或日历的草案</translation>
    </message>
    <message>
        <source>Rule packs and calendars (*.json)</source>
        <translation>规则包和日历 (*.json)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>why not, article</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Proposed. Another officer looks at it and adopts it.</source>
        <translation>已提出，由另一名人员查看并采用。</translation>
    </message>
    <message>
        <source>Adopted: from now on the office judges by it. The former can be adopted again.</source>
        <translation>已采用：本机关自即时起依此判断。前一版本可以重新采用。</translation>
    </message>
    <message>
        <source>Declined.</source>
        <translation>未采用。</translation>
    </message>
    <message>
        <source>Save the rows as a table</source>
        <translation>保存为表格</translation>
    </message>
    <message>
        <source>The rows were not saved</source>
        <translation>未能保存</translation>
    </message>
    <message>
        <source>Nothing has been proposed or adopted here.</source>
        <translation>本机关没有提出或者采用过变更。</translation>
    </message>
    <message>
        <source>Look at a draft to see what it would change.</source>
        <translation>查看一份草案，即可看到它会改变什么。</translation>
    </message>
    <message>
        <source>No open case changes.</source>
        <translation>没有未结案件受影响。</translation>
    </message>
</context>
<context>
    <name>zm::ui::SnapshotDialog</name>
    <message>
        <source>Choose the list of the unit</source>
        <translation>选择该单位的清单</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>表格 (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>The list of %1</source>
        <comment>a unit</comment>
        <translation>%1的清单</translation>
    </message>
    <message>
        <source>A table (CSV or XLSX) of everything the unit shows on a day, with the columns case_number, code (of a measure) and listed (1 or 0). An ended entry that is not in it was let go of there; one that is in it opens its case again.</source>
        <translation>该单位某日全部在列情况的表格（CSV或者XLSX），各列为：案号、措施（编号）、在列（是或者否）。已经移出的条目，清单里没有的，即为已经解除；仍在清单里的，案件重新打开。</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>清单日期</translation>
    </message>
    <message>
        <source>Lines that were not taken in</source>
        <translation>没有采纳的行</translation>
    </message>
    <message>
        <source>Choose a &amp;file...</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Take it in</source>
        <translation>导入(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No file chosen yet.</source>
        <translation>尚未选择文件。</translation>
    </message>
    <message>
        <source>%1 let go of, %2 still shown and open again, %3 lawfully listed.</source>
        <translation>已解除%1件，仍在列、重新打开%2件，依法在列%3件。</translation>
    </message>
    <message>
        <source>Being taken in...</source>
        <translation>正在导入…</translation>
    </message>
</context>
<context>
    <name>zm::ui::SyncBar</name>
    <message>
        <source>The platform cannot be reached. Work on: everything is sent later.</source>
        <translation>暂时联系不上平台。请照常办理，恢复后会自动补送。</translation>
    </message>
    <message>
        <source>The platform is busy. Everything is sent later.</source>
        <translation>平台繁忙，稍后会自动补送。</translation>
    </message>
    <message>
        <source>The platform does not know this office&apos;s key. Ask your administrator; nothing is lost.</source>
        <translation>平台不认识本单位的密钥。请联系管理员，数据不会丢失。</translation>
    </message>
    <message>
        <source>This program is too old for the platform. Ask for the new version; nothing is lost.</source>
        <translation>本程序版本过旧，平台不再接受。请安装新版本，数据不会丢失。</translation>
    </message>
    <message>
        <source>The platform is older than this program. Everything waits until it is renewed.</source>
        <translation>平台版本比本程序旧。待平台升级后会自动补送。</translation>
    </message>
    <message>
        <source>The platform&apos;s answer cannot be right and was not believed. Tell your administrator.</source>
        <translation>平台的答复有误，未予采信。请告知管理员。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) on the way</source>
        <translation>
            <numerusform>%n 项待平台确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed, last %1</source>
        <translation>
            <numerusform>已确认 %n 项，最近 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing confirmed yet</source>
        <translation>尚无一项经平台确认</translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n 项平台未接受</numerusform>
        </translation>
    </message>
    <message>
        <source>last contact %1</source>
        <translation>最近联系 %1</translation>
    </message>
    <message>
        <source>Platform: %1</source>
        <translation>平台：%1</translation>
    </message>
    <message>
        <source>The platform was set back to an older state on %1; what it had forgotten was sent again.</source>
        <translation>平台于 %1 恢复到了较早的状态；它遗失的内容已重新送交。</translation>
    </message>
    <message numerus="yes">
        <source>Two offices acted: look at %n act(s)</source>
        <translation>
            <numerusform>两处同时办理：查看 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Being exchanged</source>
        <translation>正在交换</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>立即交换</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of evidence on the way, %1 % there</source>
        <translation>
            <numerusform>%n 件证据材料正在传送，已到 %1%</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not fetched yet by whom they are for</source>
        <translation>
            <numerusform>%n 件尚未被接收单位取走</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be sent</source>
        <translation>
            <numerusform>%n 件未能送出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zm::ui::SyncTasksDialog</name>
    <message>
        <source>The other office decided in this case first.</source>
        <translation>另一单位已先在本案作出决定。</translation>
    </message>
    <message>
        <source>Something was handed in meanwhile that you had not seen.</source>
        <translation>其间有人提交了您尚未看到的材料。</translation>
    </message>
    <message>
        <source>It follows on an act that was not taken.</source>
        <translation>它所依据的上一行为未被接受。</translation>
    </message>
    <message>
        <source>It was recorded long after it was done: a second officer has to sign it.</source>
        <translation>补录时间过晚，需由第二名经办人会签。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was ahead of the platform&apos;s.</source>
        <translation>本机时钟快于平台时钟。</translation>
    </message>
    <message>
        <source>The key it was sent with had been revoked.</source>
        <translation>送交所用的密钥已被吊销。</translation>
    </message>
    <message>
        <source>The platform did not take it (%1).</source>
        <translation>平台未予接受（%1）。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what was done, on which day</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, officer %2</source>
        <comment>code of the office, id</comment>
        <translation>%1，经办人 %2</translation>
    </message>
    <message>
        <source>It cannot be entered here as it is: %1</source>
        <translation>不能照原样录入本单位：%1</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>Done in two places</source>
        <translation>两处同时办理</translation>
    </message>
    <message>
        <source>Two offices worked on these cases without knowing of each other. Nothing is lost: look at both, say what counts and why. What does not count is kept with your reason.</source>
        <translation>两个单位在互不知情时办理了以下案件。双方的工作都已保留：请查看两边，选定以哪一边为准并说明理由；未采用的一边会连同理由一并留存。</translation>
    </message>
    <message>
        <source>Done here, not taken</source>
        <translation>本单位所办（未被接受）</translation>
    </message>
    <message>
        <source>Known to both</source>
        <translation>双方已知</translation>
    </message>
    <message>
        <source>Done elsewhere</source>
        <translation>另一单位所办</translation>
    </message>
    <message>
        <source>Cases, the oldest legal date first</source>
        <translation>案件，法定期限早的在前</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why? Your reason is kept with both acts</source>
        <translation>为什么？理由与两边的行为一并留存</translation>
    </message>
    <message>
        <source>Theirs &amp;counts</source>
        <translation>以对方为准(&amp;C)</translation>
    </message>
    <message>
        <source>Do &amp;mine again, having seen theirs</source>
        <translation>看过对方后，我方重新办理(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open the case</source>
        <translation>打开案件(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>%1 · due %2</source>
        <translation>%1 · 期限 %2</translation>
    </message>
    <message>
        <source>Nothing was done in two places. Everything is agreed.</source>
        <translation>没有两处同时办理的案件，双方一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) that both offices have</source>
        <translation>
            <numerusform>双方共有 %n 项行为</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed: do yours again. It lets the person go, and that must not wait.</source>
        <translation>建议：我方重新办理。它使当事人得以解除，不应等待。</translation>
    </message>
    <message>
        <source>Proposed: let theirs count, and act again where it is still needed.</source>
        <translation>建议：以对方为准，仍有必要时再另行办理。</translation>
    </message>
    <message numerus="yes">
        <source>Decide the same in %n case(s) more where the same was done</source>
        <translation>
            <numerusform>另有 %n 件情形相同的案件，一并照此处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zm::ui::TextListField</name>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>zm::ui::TimelineDelegate</name>
    <message>
        <source>recorded %1</source>
        <translation>%1登记</translation>
    </message>
</context>
<context>
    <name>zm::ui::TopBar</name>
    <message>
        <source>Zhengming</source>
        <translation>正名</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>%1. Click to sign out.</source>
        <comment>roles</comment>
        <translation>%1。点击退出登录。</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或者深色</translation>
    </message>
    <message>
        <source>Search name, pinyin, ID or case number</source>
        <translation>搜索名称、拼音、证件号码或案号</translation>
    </message>
</context>
<context>
    <name>zm::ui::TourStrip</name>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Tour, step %1 of %2</source>
        <translation>导览，第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>That was the tour</source>
        <translation>导览完成</translation>
    </message>
    <message>
        <source>You have carried a case through its stages. Go on in this office as you like.</source>
        <translation>您已经走完一件案件的各个阶段。可以在这个机关里随意继续。</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>跳过这一步</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>离开导览</translation>
    </message>
    <message>
        <source>It can be taken up again from the Help menu.</source>
        <translation>可以从“帮助”菜单接着走。</translation>
    </message>
</context>
<context>
    <name>zm::ui::TrayDigest</name>
    <message>
        <source>Overdue: %1. Due today: %2.</source>
        <translation>已逾期：%1；今日到期：%2。</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>今日没有到期事项。</translation>
    </message>
</context>
<context>
    <name>zm::ui::TrialDialog</name>
    <message>
        <source>Trial: nothing is written</source>
        <translation>试算：不写入任何内容</translation>
    </message>
    <message>
        <source>What if: %1</source>
        <translation>试算：%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>zm::ui::VerdictBox</name>
    <message>
        <source>missing</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>Still to fill in</source>
        <translation>还需填写</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not lawful now</source>
        <translation>依法暂不能办理</translation>
    </message>
    <message>
        <source>%1 first</source>
        <comment>the cure of a refusal</comment>
        <translation>先办理：%1</translation>
    </message>
    <message>
        <source>Starts %1: %2</source>
        <comment>a clock and its ends</comment>
        <translation>起算“%1”：%2</translation>
    </message>
    <message>
        <source>The case is then: %1.</source>
        <translation>办理后案件状态：%1。</translation>
    </message>
    <message>
        <source>This is lawful</source>
        <translation>可以依法办理</translation>
    </message>
    <message>
        <source>Nothing was recorded</source>
        <translation>未登记任何内容</translation>
    </message>
    <message>
        <source>It can be done by: %1. Lay it ready to sign, or ask them to sign in.</source>
        <comment>a role</comment>
        <translation>应由%1办理。请备好待签，或者请其登录办理。</translation>
    </message>
    <message>
        <source>It is for another officer with the role %1. Where there is none, an administrator adds one.</source>
        <translation>应由担任%1的另一人员办理；没有的，由管理员添加。</translation>
    </message>
</context>
<context>
    <name>zm::ui::WhyDialog</name>
    <message>
        <source>Why is %1 still listed?</source>
        <translation>%1为何仍在名单？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>退出名单</translation>
    </message>
    <message>
        <source>Live grounds</source>
        <translation>有效事由</translation>
    </message>
    <message>
        <source>Ground %1: %2</source>
        <translation>事由%1：%2</translation>
    </message>
    <message>
        <source>%1, no longer in force</source>
        <translation>%1（现已失效）</translation>
    </message>
    <message>
        <source>What would end it</source>
        <translation>何种情形退出</translation>
    </message>
    <message>
        <source>met</source>
        <translation>已具备</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未具备</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>尚不明确</translation>
    </message>
    <message>
        <source>who can supply it: %1</source>
        <translation>可由%1提供</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>event, whether met</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What is pending</source>
        <translation>待决事项</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>The next date</source>
        <translation>下一日期</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>document, its day</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, in force today</source>
        <translation>%1，现行有效</translation>
    </message>
    <message>
        <source>The law gives no number of days for the removal: it is to be made at once, since %1.</source>
        <translation>法律没有规定移出的天数：自%1起应当立即移出。</translation>
    </message>
    <message>
        <source>The removal is overdue: its last day was %1.</source>
        <translation>移出已经逾期：最后一日为%1。</translation>
    </message>
    <message>
        <source>The removal has to be made on %1 at the latest, that day included.</source>
        <translation>最迟应于%1（含当日）移出。</translation>
    </message>
</context>
<context>
    <name>zm::ui::WorkDelegate</name>
    <message>
        <source>disputed</source>
        <translation>存在异议</translation>
    </message>
    <message>
        <source>by %1, ends %2</source>
        <comment>last working day, end after rest days</comment>
        <translation>最迟%1办，%2届满</translation>
    </message>
</context>
<context>
    <name>zm::ui::WorkListPage</name>
    <message>
        <source>There is nothing here.</source>
        <translation>此处没有案件。</translation>
    </message>
    <message>
        <source>No case answers the search and the filters.</source>
        <translation>没有符合条件的案件。</translation>
    </message>
    <message>
        <source>Closed cases</source>
        <translation>已办结案件</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>工作清单</translation>
    </message>
    <message>
        <source>&amp;Persons</source>
        <translation>自然人(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Organisations</source>
        <translation>单位(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Disputed</source>
        <translation>存在异议(&amp;D)</translation>
    </message>
    <message>
        <source>Cases by what is due</source>
        <translation>按到期排列的案件</translation>
    </message>
    <message>
        <source>Reading names for search: %1 of %2</source>
        <translation>正在读取名称以供搜索：%1 / %2</translation>
    </message>
    <message>
        <source>Progress of reading names</source>
        <translation>读取名称的进度</translation>
    </message>
    <message>
        <source>&amp;By person</source>
        <translation>按人归并(&amp;B)</translation>
    </message>
    <message>
        <source>Cases of the same number stand together: one visit, one envelope. A name alone joins nothing.</source>
        <translation>证件号码相同的案件归在一起：一次上门，一封送达。仅姓名相同不归并。</translation>
    </message>
    <message>
        <source>Nothing waits for you now. “Every case” shows the rest.</source>
        <translation>目前没有等您办理的案件。“全部案件”中可以看到其余案件。</translation>
    </message>
</context>
<context>
    <name>zm::ui::actions</name>
    <message>
        <source>&amp;Open a new case</source>
        <translation>新建案件(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出程序(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Work list</source>
        <translation>工作清单(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Closed cases</source>
        <translation>已办结案件(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>清单(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>返回清单(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Open the case</source>
        <translation>打开案件(&amp;O)</translation>
    </message>
    <message>
        <source>Do the &amp;next act</source>
        <translation>办理下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Why still listed?</source>
        <translation>为何仍在名单(&amp;W)</translation>
    </message>
    <message>
        <source>Why this &amp;date?</source>
        <translation>日期由来(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>办理经过(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Recipients</source>
        <translation>接收单位(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Papers</source>
        <translation>文书(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>L&amp;arger text</source>
        <translation>放大文字(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>键盘(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Zhengming</source>
        <translation>关于正名(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>案件(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Find an act or a &amp;command</source>
        <translation>查找行为或命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Drafts</source>
        <translation>草稿(&amp;D)</translation>
    </message>
    <message>
        <source>One act in the chosen &amp;cases</source>
        <translation>对选定案件批量办理(&amp;C)</translation>
    </message>
    <message>
        <source>What &amp;if? Try the next act</source>
        <translation>试算下一步(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;National register...</source>
        <translation>全国名单(&amp;N)…</translation>
    </message>
    <message>
        <source>S&amp;upervision</source>
        <translation>监督(&amp;U)</translation>
    </message>
    <message>
        <source>Cour&amp;t list</source>
        <translation>法院名单(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Black list of departments</source>
        <translation>部门黑名单(&amp;B)</translation>
    </message>
    <message>
        <source>R&amp;ed list of departments</source>
        <translation>部门红名单(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Key scrutiny</source>
        <translation>重点关注名单(&amp;K)</translation>
    </message>
    <message>
        <source>What &amp;units still owe</source>
        <translation>单位尚未解除(&amp;U)</translation>
    </message>
    <message>
        <source>Errors being re&amp;medied</source>
        <translation>错误补救(&amp;M)</translation>
    </message>
    <message>
        <source>Credit rest&amp;oration</source>
        <translation>信用修复(&amp;O)</translation>
    </message>
    <message>
        <source>Deci&amp;ded not to list</source>
        <translation>决定不列入(&amp;D)</translation>
    </message>
    <message>
        <source>Change of &amp;law...</source>
        <translation>规则变更(&amp;L)…</translation>
    </message>
    <message>
        <source>Who &amp;is it?</source>
        <translation>核实身份(&amp;I)</translation>
    </message>
    <message>
        <source>Sa&amp;ve the filter as a tab</source>
        <translation>将筛选存为标签(&amp;V)</translation>
    </message>
    <message>
        <source>N&amp;ext saved filter</source>
        <translation>下一个已存筛选(&amp;E)</translation>
    </message>
    <message>
        <source>Former saved fil&amp;ter</source>
        <translation>上一个已存筛选(&amp;T)</translation>
    </message>
    <message>
        <source>Cases of one pers&amp;on together</source>
        <translation>同一人的案件归在一起(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Compact rows, or roomy ones again</source>
        <translation>紧凑行距，或恢复宽松(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>设置(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Help for this place</source>
        <translation>此处的帮助(&amp;H)</translation>
    </message>
    <message>
        <source>A &amp;tour in ten minutes</source>
        <translation>十分钟导览(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Attachments</source>
        <translation>附件(&amp;A)</translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation>锁定(&amp;K)</translation>
    </message>
    <message>
        <source>Review as the &amp;second officer</source>
        <translation>以第二经办人身份审核(&amp;S)</translation>
    </message>
    <message>
        <source>Show or hide the &amp;number</source>
        <translation>显示或隐藏证件号码(&amp;N)</translation>
    </message>
    <message>
        <source>E&amp;xchange with the platform</source>
        <translation>与平台交换(&amp;X)</translation>
    </message>
    <message>
        <source>Done in &amp;two places...</source>
        <translation>两处同时办理(&amp;T)...</translation>
    </message>
    <message>
        <source>&amp;Interference and tips...</source>
        <translation>干预过问与举报(&amp;I)…</translation>
    </message>
    <message>
        <source>Second re&amp;view and looks...</source>
        <translation>复查与查看记录(&amp;V)...</translation>
    </message>
    <message>
        <source>The la&amp;w and its certainty...</source>
        <translation>规则和把握程度(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>zm::ui::asked</name>
    <message>
        <source>Number of the return of service that the person signed.</source>
        <translation>受送达人签收的送达回证编号。</translation>
    </message>
    <message>
        <source>Number of the return with its witness, or of the photographs and video.</source>
        <translation>有见证人签名的送达回证编号，或者照片、录像编号。</translation>
    </message>
    <message>
        <source>Number of the sending record; it says when it arrived.</source>
        <translation>电子送达记录编号，以其记载的到达时间为准。</translation>
    </message>
    <message>
        <source>Number of the postal return; service is on the day it says.</source>
        <translation>邮政回执编号，以回执上注明的收件日期为送达日期。</translation>
    </message>
    <message>
        <source>The court entrusted, and the number of its return.</source>
        <translation>受托法院及其送达回证编号。</translation>
    </message>
    <message>
        <source>Where the notice stands. Its day is the day it was posted; it counts as served when the period of the notice has run.</source>
        <translation>公告刊登或者张贴之处。日期填发出公告之日；公告期满视为送达。</translation>
    </message>
    <message>
        <source>As the basis of the list words them; separate several by a semicolon.</source>
        <translation>按名单所依据的规范表述填写；多项以分号分开。</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>卷号</translation>
    </message>
    <message>
        <source>The number of the file, as the department numbers its files.</source>
        <translation>本部门为该案编的卷号。</translation>
    </message>
    <message>
        <source>Document the finding rests on</source>
        <translation>认定所依据的文书</translation>
    </message>
    <message>
        <source>Number of the penalty decision, judgment, commendation or other document that has taken effect.</source>
        <translation>已经生效的行政处罚决定、裁判文书、表彰决定等的文号。</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>作出机关</translation>
    </message>
    <message>
        <source>The authority that made this document.</source>
        <translation>作出这份文书的机关。</translation>
    </message>
    <message>
        <source>In effect since</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>What is to be performed or put right</source>
        <translation>应当履行或者改正的事项</translation>
    </message>
    <message>
        <source>What the subject has to do so that the listing can end early.</source>
        <translation>当事人做到这些，名单可以提前结束。</translation>
    </message>
</context>
<context>
    <name>zm::ui::changes</name>
    <message>
        <source>The case now</source>
        <translation>案件现状</translation>
    </message>
    <message>
        <source>The case then</source>
        <translation>办理后</translation>
    </message>
    <message>
        <source>Clocks that start or change</source>
        <translation>新起算或者变化的期限</translation>
    </message>
    <message>
        <source>Clocks that no longer run so</source>
        <translation>不再如此计算的期限</translation>
    </message>
    <message>
        <source>What becomes possible</source>
        <translation>可以办理的事项</translation>
    </message>
    <message>
        <source>What is no longer possible</source>
        <translation>不再可以办理的事项</translation>
    </message>
</context>
<context>
    <name>zm::ui::reach</name>
    <message>
        <source>in effect here, not yet confirmed by the platform</source>
        <translation>本单位已生效，平台尚未确认</translation>
    </message>
    <message>
        <source>recorded here, waits for the platform</source>
        <translation>本单位已登记，待平台确认</translation>
    </message>
    <message>
        <source>confirmed by the platform on %1</source>
        <translation>平台于%1确认</translation>
    </message>
    <message>
        <source>not taken by the platform: somebody has to deal with it</source>
        <translation>平台未接受，须有人处理</translation>
    </message>
</context>
<context>
    <name>zm::ui::registerwords</name>
    <message>
        <source>suspended: do not act on it</source>
        <translation>已暂停：不得作为依据</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>term over: do not act on it</source>
        <translation>已到期：不得作为依据</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>号码相同</translation>
    </message>
    <message>
        <source>case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>whole name</source>
        <translation>姓名完全相同</translation>
    </message>
    <message>
        <source>whole pinyin or initials</source>
        <translation>全拼或首字母完全相同</translation>
    </message>
    <message>
        <source>name begins so</source>
        <translation>姓名以此开头</translation>
    </message>
    <message>
        <source>pinyin begins so</source>
        <translation>拼音以此开头</translation>
    </message>
    <message>
        <source>part of the name</source>
        <translation>姓名的一部分</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>找到 %1 条</translation>
    </message>
    <message>
        <source>at least %1 found</source>
        <translation>至少找到 %1 条</translation>
    </message>
    <message>
        <source>about %1 found</source>
        <translation>约找到 %1 条</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>name, masked number, list</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Entered on %1 by court %2, case %3.</source>
        <translation>%1 由法院 %2 列入，案号 %3。</translation>
    </message>
    <message>
        <source>Obligation: %1. Performance: %2.</source>
        <translation>义务：%1。履行情况：%2。</translation>
    </message>
    <message>
        <source>Suspended since %1: nothing may rest on it until the court has decided.</source>
        <translation>自 %1 起暂停：法院作出决定前，不得以此为依据。</translation>
    </message>
    <message>
        <source>Last changed on %1.</source>
        <translation>最近变更：%1。</translation>
    </message>
    <message>
        <source>The term ends on %1.</source>
        <translation>期限至 %1。</translation>
    </message>
    <message>
        <source>Whoever is named wrongly here, or has done what was owed, turns to court %1: only that court corrects or removes the entry.</source>
        <translation>列入有误或义务已经履行的，请联系法院 %1：只有该法院可以更正或移出此条目。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what one may do, where it stands</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>copy past its lease: do not act on it</source>
        <translation>副本已过有效期：不得作为依据</translation>
    </message>
</context>
<context>
    <name>zm::ui::remarks</name>
    <message>
        <source>The same number stands in another case here: %1.</source>
        <translation>本机关另有案件为同一号码：%1。</translation>
    </message>
    <message>
        <source>The platform has not confirmed the decision yet. Listing waits for it; removing never does.</source>
        <translation>平台尚未确认该决定。列入须等待平台确认，退出从不等待。</translation>
    </message>
    <message>
        <source>The warning gave time to perform until %1, and said that who performs by then is not listed.</source>
        <translation>风险提示给出的履行期限为%1，并写明在此之前履行的不予纳入。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>case number, name</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The same number stands in another case here under another name: %1. One of the two is wrong, or the name was changed: make sure who it is before you go on.</source>
        <translation>同一号码在本院其他案件中登记的是另一姓名：%1。可能有一处登记错误，也可能是更名：请先核实身份再继续。</translation>
    </message>
</context>
<context>
    <name>zm::ui::standing</name>
    <message>
        <source>since %1</source>
        <translation>%1起</translation>
    </message>
    <message>
        <source>ground %1</source>
        <translation>事由%1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>存在异议</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between roles</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>zm::ui::text</name>
    <message>
        <source>Record service of: %1</source>
        <translation>登记送达：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>facts, article</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>between %1 and %2, provisional</source>
        <translation>%1至%2之间，待定</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>最迟%1（含当日）</translation>
    </message>
    <message>
        <source>target %1, limit %2</source>
        <translation>目标 %1，期限 %2</translation>
    </message>
    <message>
        <source>target %1, no limit</source>
        <translation>目标 %1，无硬性期限</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>期限 %1</translation>
    </message>
    <message>
        <source>promptly: the law gives no number</source>
        <translation>及时办理，法律未定天数</translation>
    </message>
    <message>
        <source>Not allowed: %1</source>
        <translation>无权办理：%1</translation>
    </message>
    <message>
        <source>Somebody else recorded an act of this case meanwhile. It is shown now; look again and record yours.</source>
        <translation>其间他人已登记本案的行为，现已显示；请核对后再登记。</translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>未找到：%1</translation>
    </message>
    <message>
        <source>Not readable: %1</source>
        <translation>无法识别：%1</translation>
    </message>
    <message>
        <source>The stored data are damaged: %1</source>
        <translation>存储的数据已损坏：%1</translation>
    </message>
    <message>
        <source>Made by a newer program: %1</source>
        <translation>由更新版本的程序生成：%1</translation>
    </message>
    <message>
        <source>The machine failed: %1</source>
        <translation>设备或者存储发生故障：%1</translation>
    </message>
    <message>
        <source>target passed, limit: %1</source>
        <translation>目标已过，距期限 %1</translation>
    </message>
    <message>
        <source>%1: in time under %2, which gives until %3</source>
        <translation>%1：依%2在期限内，期限至%3</translation>
    </message>
    <message>
        <source>%1: late under %2, which gave until %3</source>
        <translation>%1：依%2已逾期，期限至%3</translation>
    </message>
    <message>
        <source>Meets %1</source>
        <comment>a clock</comment>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>It is taken in all the same and marked late: what a person files is never refused for its lateness.</source>
        <translation>仍予登记，并注明逾期：当事人的申请不因逾期而被本程序拒收。</translation>
    </message>
</context>
</TS>
