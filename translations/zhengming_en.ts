<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>zm::desktop::boards</name>
    <message>
        <source>Line %1: %2 was never sent to this unit.</source>
        <translation>Line %1: %2 was never sent to this unit.</translation>
    </message>
    <message>
        <source>%1: a newer list of this unit is on record.</source>
        <translation>%1: a newer list of this unit is on record.</translation>
    </message>
    <message>
        <source>Of a programme you do not work in, left to whoever does: %1</source>
        <translation>Of a programme you do not work in, left to whoever does: %1</translation>
    </message>
</context>
<context>
    <name>zm::items::TimelineModel</name>
    <message>
        <source>%1: %2. %3</source>
        <comment>date, act, detail</comment>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>zm::items::WorkListModel</name>
    <message>
        <source>One case each</source>
        <translation>One case each</translation>
    </message>
    <message>
        <source>Nobody here is known to have another case in this list.</source>
        <translation>Nobody here is known to have another case in this list.</translation>
    </message>
    <message>
        <source>The same number: one visit, one envelope.</source>
        <translation>The same number: one visit, one envelope.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>heading and how many</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>zm::items::certainty</name>
    <message>
        <source>read in the text</source>
        <translation>read in the text</translation>
    </message>
    <message>
        <source>read as quoted</source>
        <translation>read as quoted</translation>
    </message>
    <message>
        <source>known, not read</source>
        <translation>known, not read</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>citation, how certain</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>zm::items::dates</name>
    <message>
        <source>en</source>
        <comment>code of this language: zh or en</comment>
        <translation>en</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>format of a day</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>format of a day in this year</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) ago</source>
        <translation>
            <numerusform>%n working day ago</numerusform>
            <numerusform>%n working days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a day without its weekday</comment>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>zm::items::measures</name>
    <message>
        <source>restricted</source>
        <translation>restricted</translation>
    </message>
    <message>
        <source>reviewed more strictly</source>
        <translation>reviewed more strictly</translation>
    </message>
    <message>
        <source>taken into account</source>
        <translation>taken into account</translation>
    </message>
    <message>
        <source>a favour</source>
        <translation>a favour</translation>
    </message>
    <message>
        <source>recommended, not compulsory</source>
        <translation>recommended, not compulsory</translation>
    </message>
    <message>
        <source>also reaches who runs a unit</source>
        <translation>also reaches who runs a unit</translation>
    </message>
</context>
<context>
    <name>zm::items::timeline</name>
    <message>
        <source>ground %1</source>
        <translation>ground %1</translation>
    </message>
    <message>
        <source>to perform by %1</source>
        <translation>to perform by %1</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>received %1</translation>
    </message>
    <message>
        <source>posted %1</source>
        <translation>posted %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
</context>
<context>
    <name>zm::items::words</name>
    <message>
        <source>particulars are wrong</source>
        <translation>particulars are wrong</translation>
    </message>
    <message>
        <source>should have been removed</source>
        <translation>should have been removed</translation>
    </message>
    <message>
        <source>should not be listed</source>
        <translation>should not be listed</translation>
    </message>
    <message>
        <source>Accept the objection</source>
        <translation>Accept the objection</translation>
    </message>
    <message>
        <source>Record a confirmation</source>
        <translation>Record a confirmation</translation>
    </message>
    <message>
        <source>Announce the removal</source>
        <translation>Announce the removal</translation>
    </message>
    <message>
        <source>Apologise in writing</source>
        <translation>Apologise in writing</translation>
    </message>
    <message>
        <source>Publish a clarification</source>
        <translation>Publish a clarification</translation>
    </message>
    <message>
        <source>Decide on early deletion</source>
        <translation>Decide on early deletion</translation>
    </message>
    <message>
        <source>Decide on entry</source>
        <translation>Decide on entry</translation>
    </message>
    <message>
        <source>Decide on the objection</source>
        <translation>Decide on the objection</translation>
    </message>
    <message>
        <source>Decide on reconsideration</source>
        <translation>Decide on reconsideration</translation>
    </message>
    <message>
        <source>Extend the term</source>
        <translation>Extend the term</translation>
    </message>
    <message>
        <source>File an objection</source>
        <translation>File an objection</translation>
    </message>
    <message>
        <source>File for reconsideration</source>
        <translation>File for reconsideration</translation>
    </message>
    <message>
        <source>Record an error found</source>
        <translation>Record an error found</translation>
    </message>
    <message>
        <source>Inform about compensation</source>
        <translation>Inform about compensation</translation>
    </message>
    <message>
        <source>Issue a risk warning</source>
        <translation>Issue a risk warning</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Notify the recipients</source>
        <translation>Notify the recipients</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Open a case</translation>
    </message>
    <message>
        <source>Order a measure</source>
        <translation>Order a measure</translation>
    </message>
    <message>
        <source>Propose entry</source>
        <translation>Propose entry</translation>
    </message>
    <message>
        <source>Publish the entry</source>
        <translation>Publish the entry</translation>
    </message>
    <message>
        <source>Purge the identity</source>
        <translation>Purge the identity</translation>
    </message>
    <message>
        <source>Push to recipients</source>
        <translation>Push to recipients</translation>
    </message>
    <message>
        <source>Record an exit event</source>
        <translation>Record an exit event</translation>
    </message>
    <message>
        <source>Record interference</source>
        <translation>Record interference</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Take off the list</translation>
    </message>
    <message>
        <source>Record a snapshot of a recipient</source>
        <translation>Record a snapshot of a recipient</translation>
    </message>
    <message>
        <source>Resume measures</source>
        <translation>Resume measures</translation>
    </message>
    <message>
        <source>Keep a measure on</source>
        <translation>Keep a measure on</translation>
    </message>
    <message>
        <source>Record service</source>
        <translation>Record service</translation>
    </message>
    <message>
        <source>Suspend measures</source>
        <translation>Suspend measures</translation>
    </message>
    <message>
        <source>adequate security given</source>
        <translation>adequate security given</translation>
    </message>
    <message>
        <source>enough property sealed, seized or frozen</source>
        <translation>enough property sealed, seized or frozen</translation>
    </message>
    <message>
        <source>later in the order of performance</source>
        <translation>later in the order of performance</translation>
    </message>
    <message>
        <source>officer of the debtor unit</source>
        <translation>officer of the debtor unit</translation>
    </message>
    <message>
        <source>full-time student, campus loan</source>
        <translation>full-time student, campus loan</translation>
    </message>
    <message>
        <source>unable to perform</source>
        <translation>unable to perform</translation>
    </message>
    <message>
        <source>Early deletion: decide</source>
        <translation>Early deletion: decide</translation>
    </message>
    <message>
        <source>Error: complete the remedy</source>
        <translation>Error: complete the remedy</translation>
    </message>
    <message>
        <source>Error: withdraw</source>
        <translation>Error: withdraw</translation>
    </message>
    <message>
        <source>Grace period</source>
        <translation>Grace period</translation>
    </message>
    <message>
        <source>Objection: accept</source>
        <translation>Objection: accept</translation>
    </message>
    <message>
        <source>Objection: correct</source>
        <translation>Objection: correct</translation>
    </message>
    <message>
        <source>Objection: time to file</source>
        <translation>Objection: time to file</translation>
    </message>
    <message>
        <source>Objection: review</source>
        <translation>Objection: review</translation>
    </message>
    <message>
        <source>National platform: share</source>
        <translation>National platform: share</translation>
    </message>
    <message>
        <source>Recipients: release</source>
        <translation>Recipients: release</translation>
    </message>
    <message>
        <source>Reconsideration: decide</source>
        <translation>Reconsideration: decide</translation>
    </message>
    <message>
        <source>Reconsideration: time to file</source>
        <translation>Reconsideration: time to file</translation>
    </message>
    <message>
        <source>Bar to a new entry</source>
        <translation>Bar to a new entry</translation>
    </message>
    <message>
        <source>Removal</source>
        <translation>Removal</translation>
    </message>
    <message>
        <source>Removal after the term</source>
        <translation>Removal after the term</translation>
    </message>
    <message>
        <source>Restoration: accept</source>
        <translation>Restoration: accept</translation>
    </message>
    <message>
        <source>Restoration: decide</source>
        <translation>Restoration: decide</translation>
    </message>
    <message>
        <source>Scrutiny</source>
        <translation>Scrutiny</translation>
    </message>
    <message>
        <source>Term of the entry</source>
        <translation>Term of the entry</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>done late</source>
        <translation>done late</translation>
    </message>
    <message>
        <source>met</source>
        <translation>met</translation>
    </message>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspended</translation>
    </message>
    <message>
        <source>Acceptance notice</source>
        <translation>Acceptance notice</translation>
    </message>
    <message>
        <source>Advance notice</source>
        <translation>Advance notice</translation>
    </message>
    <message>
        <source>Letter of apology</source>
        <translation>Letter of apology</translation>
    </message>
    <message>
        <source>Compensation notice</source>
        <translation>Compensation notice</translation>
    </message>
    <message>
        <source>Correction decision</source>
        <translation>Correction decision</translation>
    </message>
    <message>
        <source>Designation</source>
        <translation>Designation</translation>
    </message>
    <message>
        <source>Early-deletion decision</source>
        <translation>Early-deletion decision</translation>
    </message>
    <message>
        <source>Entry decision</source>
        <translation>Entry decision</translation>
    </message>
    <message>
        <source>Extension decision</source>
        <translation>Extension decision</translation>
    </message>
    <message>
        <source>Reconsideration decision</source>
        <translation>Reconsideration decision</translation>
    </message>
    <message>
        <source>Rejection decision</source>
        <translation>Rejection decision</translation>
    </message>
    <message>
        <source>Removal notice</source>
        <translation>Removal notice</translation>
    </message>
    <message>
        <source>Restoration decision</source>
        <translation>Restoration decision</translation>
    </message>
    <message>
        <source>Risk warning</source>
        <translation>Risk warning</translation>
    </message>
    <message>
        <source>Objection accepted</source>
        <translation>Objection accepted</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Removal announced</source>
        <translation>Removal announced</translation>
    </message>
    <message>
        <source>Apology made</source>
        <translation>Apology made</translation>
    </message>
    <message>
        <source>Clarification published</source>
        <translation>Clarification published</translation>
    </message>
    <message>
        <source>Early deletion decided</source>
        <translation>Early deletion decided</translation>
    </message>
    <message>
        <source>Entry decided</source>
        <translation>Entry decided</translation>
    </message>
    <message>
        <source>Objection decided</source>
        <translation>Objection decided</translation>
    </message>
    <message>
        <source>Reconsideration decided</source>
        <translation>Reconsideration decided</translation>
    </message>
    <message>
        <source>Term extended</source>
        <translation>Term extended</translation>
    </message>
    <message>
        <source>Objection received</source>
        <translation>Objection received</translation>
    </message>
    <message>
        <source>Reconsideration requested</source>
        <translation>Reconsideration requested</translation>
    </message>
    <message>
        <source>Error found</source>
        <translation>Error found</translation>
    </message>
    <message>
        <source>Compensation explained</source>
        <translation>Compensation explained</translation>
    </message>
    <message>
        <source>Risk warning issued</source>
        <translation>Risk warning issued</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Recipients notified</source>
        <translation>Recipients notified</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Case opened</translation>
    </message>
    <message>
        <source>Measure ordered</source>
        <translation>Measure ordered</translation>
    </message>
    <message>
        <source>Entry proposed</source>
        <translation>Entry proposed</translation>
    </message>
    <message>
        <source>Entry published</source>
        <translation>Entry published</translation>
    </message>
    <message>
        <source>Identity purged</source>
        <translation>Identity purged</translation>
    </message>
    <message>
        <source>Pushed to recipients</source>
        <translation>Pushed to recipients</translation>
    </message>
    <message>
        <source>Exit event recorded</source>
        <translation>Exit event recorded</translation>
    </message>
    <message>
        <source>Interference recorded</source>
        <translation>Interference recorded</translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation>Taken off the list</translation>
    </message>
    <message>
        <source>Snapshot recorded</source>
        <translation>Snapshot recorded</translation>
    </message>
    <message>
        <source>Request for entry received</source>
        <translation>Request for entry received</translation>
    </message>
    <message>
        <source>Measures resumed</source>
        <translation>Measures resumed</translation>
    </message>
    <message>
        <source>Measure kept on</source>
        <translation>Measure kept on</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>Measures suspended</source>
        <translation>Measures suspended</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blocked</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>no entry</source>
        <translation>no entry</translation>
    </message>
    <message>
        <source>effect suspended</source>
        <translation>effect suspended</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>creditor asked for deletion</source>
        <translation>creditor asked for deletion</translation>
    </message>
    <message>
        <source>the person died</source>
        <translation>the person died</translation>
    </message>
    <message>
        <source>ruling not to enforce</source>
        <translation>ruling not to enforce</translation>
    </message>
    <message>
        <source>obligation performed</source>
        <translation>obligation performed</translation>
    </message>
    <message>
        <source>retrial or bankruptcy</source>
        <translation>retrial or bankruptcy</translation>
    </message>
    <message>
        <source>this round of enforcement ended</source>
        <translation>this round of enforcement ended</translation>
    </message>
    <message>
        <source>security given</source>
        <translation>security given</translation>
    </message>
    <message>
        <source>settlement performed</source>
        <translation>settlement performed</translation>
    </message>
    <message>
        <source>enforcement terminated</source>
        <translation>enforcement terminated</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Bars to entry</source>
        <translation>Bars to entry</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Basis: in effect since</source>
        <translation>Basis: in effect since</translation>
    </message>
    <message>
        <source>Basis: issued by</source>
        <translation>Basis: issued by</translation>
    </message>
    <message>
        <source>Basis: document number</source>
        <translation>Basis: document number</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>The recipient agreed to electronic service</source>
        <translation>The recipient agreed to electronic service</translation>
    </message>
    <message>
        <source>The court agrees</source>
        <translation>The court agrees</translation>
    </message>
    <message>
        <source>Creditor</source>
        <translation>Creditor</translation>
    </message>
    <message>
        <source>The creditor confirmed it</source>
        <translation>The creditor confirmed it</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Property searches that found nothing</source>
        <translation>Property searches that found nothing</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>Found on</translation>
    </message>
    <message>
        <source>Grace, in months</source>
        <translation>Grace, in months</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>The identity of the person is confirmed</source>
        <translation>The identity of the person is confirmed</translation>
    </message>
    <message>
        <source>Linked persons</source>
        <translation>Linked persons</translation>
    </message>
    <message>
        <source>Still listed there</source>
        <translation>Still listed there</translation>
    </message>
    <message>
        <source>Measures still applied</source>
        <translation>Measures still applied</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>Obligation</translation>
    </message>
    <message>
        <source>Legal date</source>
        <translation>Legal date</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>To be performed by</source>
        <translation>To be performed by</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>Posted on</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Born on</translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation>Kind of number</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Term, in years</source>
        <translation>Term, in years</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Unit informed instead</source>
        <translation>Unit informed instead</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>In writing</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>early deletion decided</source>
        <translation>early deletion decided</translation>
    </message>
    <message>
        <source>error found</source>
        <translation>error found</translation>
    </message>
    <message>
        <source>objection sustained</source>
        <translation>objection sustained</translation>
    </message>
    <message>
        <source>revoked on reconsideration</source>
        <translation>revoked on reconsideration</translation>
    </message>
    <message>
        <source>credit restored</source>
        <translation>credit restored</translation>
    </message>
    <message>
        <source>standard changed</source>
        <translation>standard changed</translation>
    </message>
    <message>
        <source>term expired</source>
        <translation>term expired</translation>
    </message>
    <message>
        <source>able to perform and refuses</source>
        <translation>able to perform and refuses</translation>
    </message>
    <message>
        <source>obstructs by forged evidence, violence or threats</source>
        <translation>obstructs by forged evidence, violence or threats</translation>
    </message>
    <message>
        <source>evades by a sham suit or by hiding property</source>
        <translation>evades by a sham suit or by hiding property</translation>
    </message>
    <message>
        <source>breaks the duty to report property</source>
        <translation>breaks the duty to report property</translation>
    </message>
    <message>
        <source>breaks an order restricting consumption</source>
        <translation>breaks an order restricting consumption</translation>
    </message>
    <message>
        <source>refuses a settlement without good reason</source>
        <translation>refuses a settlement without good reason</translation>
    </message>
    <message>
        <source>Separate several by a semicolon.</source>
        <translation>Separate several by a semicolon.</translation>
    </message>
    <message>
        <source>Number of the item in the catalogue of measures, such as 5.3.</source>
        <translation>Number of the item in the catalogue of measures, such as 5.3.</translation>
    </message>
    <message>
        <source>Publication and measures wait until it ends.</source>
        <translation>Publication and measures wait until it ends.</translation>
    </message>
    <message>
        <source>Number keys 1 to 6 choose.</source>
        <translation>Number keys 1 to 6 choose.</translation>
    </message>
    <message>
        <source>Legal representative, principal or controller: reached by measures, never listed for the debt of the unit.</source>
        <translation>Legal representative, principal or controller: reached by measures, never listed for the debt of the unit.</translation>
    </message>
    <message>
        <source>Separate several by a semicolon; empty if none.</source>
        <translation>Separate several by a semicolon; empty if none.</translation>
    </message>
    <message>
        <source>The last day for the person to perform without being listed.</source>
        <translation>The last day for the person to perform without being listed.</translation>
    </message>
    <message>
        <source>The postmark decides whether the person was in time.</source>
        <translation>The postmark decides whether the person was in time.</translation>
    </message>
    <message>
        <source>The number of the return, the receipt or the recording.</source>
        <translation>The number of the return, the receipt or the recording.</translation>
    </message>
    <message>
        <source>Checked as you type.</source>
        <translation>Checked as you type.</translation>
    </message>
    <message>
        <source>Only grounds 2 to 6 have a term.</source>
        <translation>Only grounds 2 to 6 have a term.</translation>
    </message>
    <message>
        <source>foreign permanent resident card (15)</source>
        <translation>foreign permanent resident card (15)</translation>
    </message>
    <message>
        <source>foreign permanent resident card (18)</source>
        <translation>foreign permanent resident card (18)</translation>
    </message>
    <message>
        <source>Hong Kong, Macao or Taiwan residence permit</source>
        <translation>Hong Kong, Macao or Taiwan residence permit</translation>
    </message>
    <message>
        <source>LEI</source>
        <translation>LEI</translation>
    </message>
    <message>
        <source>organisation code</source>
        <translation>organisation code</translation>
    </message>
    <message>
        <source>passport</source>
        <translation>passport</translation>
    </message>
    <message>
        <source>citizen ID number</source>
        <translation>citizen ID number</translation>
    </message>
    <message>
        <source>citizen ID number (15)</source>
        <translation>citizen ID number (15)</translation>
    </message>
    <message>
        <source>unified social credit code</source>
        <translation>unified social credit code</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>release due</source>
        <translation>release due</translation>
    </message>
    <message>
        <source>released</source>
        <translation>released</translation>
    </message>
    <message>
        <source>residue: still applied</source>
        <translation>residue: still applied</translation>
    </message>
    <message>
        <source>retained</source>
        <translation>retained</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direct</translation>
    </message>
    <message>
        <source>electronic</source>
        <translation>electronic</translation>
    </message>
    <message>
        <source>entrusted</source>
        <translation>entrusted</translation>
    </message>
    <message>
        <source>left in place</source>
        <translation>left in place</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>by post</translation>
    </message>
    <message>
        <source>public</source>
        <translation>public</translation>
    </message>
    <message>
        <source>public notice</source>
        <translation>public notice</translation>
    </message>
    <message>
        <source>not public: tell the unit</source>
        <translation>not public: tell the unit</translation>
    </message>
    <message>
        <source>block: hide from public view, keep the data</source>
        <translation>block: hide from public view, keep the data</translation>
    </message>
    <message>
        <source>correct: particulars are wrong</source>
        <translation>correct: particulars are wrong</translation>
    </message>
    <message>
        <source>delete: a lawful entry that ended</source>
        <translation>delete: a lawful entry that ended</translation>
    </message>
    <message>
        <source>withdraw: never should have been listed</source>
        <translation>withdraw: never should have been listed</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>delete early</source>
        <translation>delete early</translation>
    </message>
    <message>
        <source>do not enter</source>
        <translation>do not enter</translation>
    </message>
    <message>
        <source>enter</source>
        <translation>enter</translation>
    </message>
    <message>
        <source>keep until the end of the term</source>
        <translation>keep until the end of the term</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>sent back</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>revoked</translation>
    </message>
    <message>
        <source>sustained</source>
        <translation>sustained</translation>
    </message>
    <message>
        <source>upheld</source>
        <translation>upheld</translation>
    </message>
    <message>
        <source>judgment defaulters</source>
        <translation>judgment defaulters</translation>
    </message>
    <message>
        <source>departmental black list</source>
        <translation>departmental black list</translation>
    </message>
    <message>
        <source>departmental key-scrutiny list</source>
        <translation>departmental key-scrutiny list</translation>
    </message>
    <message>
        <source>departmental red list</source>
        <translation>departmental red list</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrator</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>clerk</translation>
    </message>
    <message>
        <source>creditor</source>
        <translation>creditor</translation>
    </message>
    <message>
        <source>department officer</source>
        <translation>department officer</translation>
    </message>
    <message>
        <source>head of department</source>
        <translation>head of department</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>person concerned</source>
        <translation>person concerned</translation>
    </message>
    <message>
        <source>court president</source>
        <translation>court president</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>reviewer</translation>
    </message>
    <message>
        <source>court one level higher</source>
        <translation>court one level higher</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>supervisor</translation>
    </message>
    <message>
        <source>system</source>
        <translation>system</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>recipient</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>not entered</translation>
    </message>
    <message>
        <source>error being remedied</source>
        <translation>error being remedied</translation>
    </message>
    <message>
        <source>in grace</source>
        <translation>in grace</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>listed</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>not opened</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>opened</translation>
    </message>
    <message>
        <source>entry proposed</source>
        <translation>entry proposed</translation>
    </message>
    <message>
        <source>identity purged</source>
        <translation>identity purged</translation>
    </message>
    <message>
        <source>removal due</source>
        <translation>removal due</translation>
    </message>
    <message>
        <source>removed, closing work left</source>
        <translation>removed, closing work left</translation>
    </message>
    <message>
        <source>warned</source>
        <translation>warned</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>person</source>
        <translation>person</translation>
    </message>
    <message>
        <source>Complete the remedy</source>
        <translation>Complete the remedy</translation>
    </message>
    <message>
        <source>Withdraw the wrong entry</source>
        <translation>Withdraw the wrong entry</translation>
    </message>
    <message>
        <source>Grace runs</source>
        <translation>Grace runs</translation>
    </message>
    <message>
        <source>Correct the record</source>
        <translation>Correct the record</translation>
    </message>
    <message>
        <source>Time for an objection runs</source>
        <translation>Time for an objection runs</translation>
    </message>
    <message>
        <source>Share with the national platform</source>
        <translation>Share with the national platform</translation>
    </message>
    <message>
        <source>Confirm the releases</source>
        <translation>Confirm the releases</translation>
    </message>
    <message>
        <source>Reconsideration is due</source>
        <translation>Reconsideration is due</translation>
    </message>
    <message>
        <source>Time for reconsideration runs</source>
        <translation>Time for reconsideration runs</translation>
    </message>
    <message>
        <source>No new entry before its end</source>
        <translation>No new entry before its end</translation>
    </message>
    <message>
        <source>Delete the entry</source>
        <translation>Delete the entry</translation>
    </message>
    <message>
        <source>Delete the expired entry</source>
        <translation>Delete the expired entry</translation>
    </message>
    <message>
        <source>Accept the restoration request</source>
        <translation>Accept the restoration request</translation>
    </message>
    <message>
        <source>Decide on restoration</source>
        <translation>Decide on restoration</translation>
    </message>
    <message>
        <source>Scrutiny runs</source>
        <translation>Scrutiny runs</translation>
    </message>
    <message>
        <source>Nothing left</source>
        <translation>Nothing left</translation>
    </message>
    <message>
        <source>Wait for the end of grace</source>
        <translation>Wait for the end of grace</translation>
    </message>
    <message>
        <source>Nothing due</source>
        <translation>Nothing due</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Warn the person</source>
        <translation>Warn the person</translation>
    </message>
    <message>
        <source>Decision of the president</source>
        <translation>Decision of the president</translation>
    </message>
    <message>
        <source>Announce, notify, confirm</source>
        <translation>Announce, notify, confirm</translation>
    </message>
    <message>
        <source>Serve the warning or propose entry</source>
        <translation>Serve the warning or propose entry</translation>
    </message>
    <message>
        <source>the listing</source>
        <translation>the listing</translation>
    </message>
    <message>
        <source>a measure</source>
        <translation>a measure</translation>
    </message>
    <message>
        <source>the release</source>
        <translation>the release</translation>
    </message>
    <message>
        <source>a suspension</source>
        <translation>a suspension</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Who acts</translation>
    </message>
    <message>
        <source>Answer the restoration request</source>
        <translation>Answer the restoration request</translation>
    </message>
    <message>
        <source>Announce the preliminary list</source>
        <translation>Announce the preliminary list</translation>
    </message>
    <message>
        <source>Apply for credit restoration</source>
        <translation>Apply for credit restoration</translation>
    </message>
    <message>
        <source>Designate</source>
        <translation>Designate</translation>
    </message>
    <message>
        <source>Enter into key scrutiny</source>
        <translation>Enter into key scrutiny</translation>
    </message>
    <message>
        <source>Escalate the warning</source>
        <translation>Escalate the warning</translation>
    </message>
    <message>
        <source>Give advance notice</source>
        <translation>Give advance notice</translation>
    </message>
    <message>
        <source>Put on the preliminary list</source>
        <translation>Put on the preliminary list</translation>
    </message>
    <message>
        <source>Warn the subject</source>
        <translation>Warn the subject</translation>
    </message>
    <message>
        <source>Restoration request answered</source>
        <translation>Restoration request answered</translation>
    </message>
    <message>
        <source>Preliminary list announced</source>
        <translation>Preliminary list announced</translation>
    </message>
    <message>
        <source>Restoration requested</source>
        <translation>Restoration requested</translation>
    </message>
    <message>
        <source>Restoration decided</source>
        <translation>Restoration decided</translation>
    </message>
    <message>
        <source>Designated</source>
        <translation>Designated</translation>
    </message>
    <message>
        <source>Entered into key scrutiny</source>
        <translation>Entered into key scrutiny</translation>
    </message>
    <message>
        <source>Warning escalated</source>
        <translation>Warning escalated</translation>
    </message>
    <message>
        <source>Advance notice given</source>
        <translation>Advance notice given</translation>
    </message>
    <message>
        <source>Subject warned</source>
        <translation>Subject warned</translation>
    </message>
    <message>
        <source>Instrument the list rests on</source>
        <translation>Instrument the list rests on</translation>
    </message>
    <message>
        <source>Public commitment given</source>
        <translation>Public commitment given</translation>
    </message>
    <message>
        <source>Field of the list</source>
        <translation>Field of the list</translation>
    </message>
    <message>
        <source>Key fields with scrutiny</source>
        <translation>Key fields with scrutiny</translation>
    </message>
    <message>
        <source>Found on lists of the other colour</source>
        <translation>Found on lists of the other colour</translation>
    </message>
    <message>
        <source>Document that has taken effect</source>
        <translation>Document that has taken effect</translation>
    </message>
    <message>
        <source>The duty is fully performed</source>
        <translation>The duty is fully performed</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>Proofs</translation>
    </message>
    <message>
        <source>Credit can be restored</source>
        <translation>Credit can be restored</translation>
    </message>
    <message>
        <source>How and when it is restored</source>
        <translation>How and when it is restored</translation>
    </message>
    <message>
        <source>Term, in months</source>
        <translation>Term, in months</translation>
    </message>
    <message>
        <source>The id of the rule pack, such as gbf2020-49.</source>
        <translation>The id of the rule pack, such as gbf2020-49.</translation>
    </message>
    <message>
        <source>Empty if none was found, never left out: the check itself is part of the designation.</source>
        <translation>Empty if none was found, never left out: the check itself is part of the designation.</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>not accepted</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restored</translation>
    </message>
    <message>
        <source>advance notice served</source>
        <translation>advance notice served</translation>
    </message>
    <message>
        <source>on the preliminary list</source>
        <translation>on the preliminary list</translation>
    </message>
    <message>
        <source>under key scrutiny</source>
        <translation>under key scrutiny</translation>
    </message>
    <message>
        <source>Designate or drop</source>
        <translation>Designate or drop</translation>
    </message>
    <message>
        <source>Give notice, hear objections</source>
        <translation>Give notice, hear objections</translation>
    </message>
    <message>
        <source>Record the creditor&apos;s request</source>
        <translation>Record the creditor&apos;s request</translation>
    </message>
    <message>
        <source>Creditor&apos;s request: decide</source>
        <translation>Creditor&apos;s request: decide</translation>
    </message>
    <message>
        <source>Decide on the creditor&apos;s request</source>
        <translation>Decide on the creditor&apos;s request</translation>
    </message>
    <message>
        <source>Correct the particulars</source>
        <translation>Correct the particulars</translation>
    </message>
    <message>
        <source>Particulars corrected</source>
        <translation>Particulars corrected</translation>
    </message>
    <message>
        <source>The number is another person&apos;s: begin again with the warning</source>
        <translation>The number is another person&apos;s: begin again with the warning</translation>
    </message>
    <message>
        <source>saved outside the office</source>
        <translation>saved outside the office</translation>
    </message>
    <message>
        <source>evidence opened</source>
        <translation>evidence opened</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>number shown</source>
        <translation>number shown</translation>
    </message>
    <message>
        <source>Hand the case over</source>
        <translation>Hand the case over</translation>
    </message>
    <message>
        <source>Case handed over</source>
        <translation>Case handed over</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>Handed to</translation>
    </message>
    <message>
        <source>Grant a favour</source>
        <translation>Grant a favour</translation>
    </message>
    <message>
        <source>What was confirmed, or asked for</source>
        <translation>What was confirmed, or asked for</translation>
    </message>
    <message>
        <source>the document it rests on was revoked</source>
        <translation>the document it rests on was revoked</translation>
    </message>
</context>
<context>
    <name>zm::items::workrow</name>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Empty when each has been done, late or not.</source>
        <translation>Empty when each has been done, late or not.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Empty when each has been done before the day ends.</source>
        <translation>Empty when each has been done before the day ends.</translation>
    </message>
    <message>
        <source>Within 3 working days</source>
        <translation>Within 3 working days</translation>
    </message>
    <message>
        <source>Empty when each has been done.</source>
        <translation>Empty when each has been done.</translation>
    </message>
    <message>
        <source>Waiting for service</source>
        <translation>Waiting for service</translation>
    </message>
    <message>
        <source>Empty when each document is served or confirmed.</source>
        <translation>Empty when each document is served or confirmed.</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Empty when the measures are resumed or the entry has ended.</source>
        <translation>Empty when the measures are resumed or the entry has ended.</translation>
    </message>
    <message>
        <source>To publish</source>
        <translation>To publish</translation>
    </message>
    <message>
        <source>Empty when each decision is public.</source>
        <translation>Empty when each decision is public.</translation>
    </message>
    <message>
        <source>Provisional date</source>
        <translation>Provisional date</translation>
    </message>
    <message>
        <source>Empty when the holiday notice of that year is published.</source>
        <translation>Empty when the holiday notice of that year is published.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Nothing is due here yet.</source>
        <translation>Nothing is due here yet.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Kept for reading.</source>
        <translation>Kept for reading.</translation>
    </message>
    <message>
        <source>%1: %2, %3, case %4, %5</source>
        <comment>band, task, due, number, name</comment>
        <translation>%1: %2, %3, case %4, %5</translation>
    </message>
    <message>
        <source>Serve the document</source>
        <translation>Serve the document</translation>
    </message>
    <message>
        <source>by case number</source>
        <translation>by case number</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>by name</translation>
    </message>
    <message>
        <source>by pinyin</source>
        <translation>by pinyin</translation>
    </message>
    <message>
        <source>by ID number</source>
        <translation>by ID number</translation>
    </message>
    <message>
        <source>by the end of the ID number</source>
        <translation>by the end of the ID number</translation>
    </message>
    <message>
        <source>%1; found %2</source>
        <comment>the row as a sentence, why</comment>
        <translation>%1; found %2</translation>
    </message>
    <message>
        <source>%1; last working day %2, ends %3</source>
        <comment>the row as a sentence, days</comment>
        <translation>%1; last working day %2, ends %3</translation>
    </message>
</context>
<context>
    <name>zm::ui::AccountDialog</name>
    <message>
        <source>Give the person&apos;s name and a short sign by which they sign in.</source>
        <translation>Give the person&apos;s name and a short sign by which they sign in.</translation>
    </message>
    <message>
        <source>Choose what this person does here.</source>
        <translation>Choose what this person does here.</translation>
    </message>
    <message>
        <source>These roles do not go together: who looks after security or audit has no other role, and where somebody does, an administrator does nothing in cases.</source>
        <translation>These roles do not go together: who looks after security or audit has no other role, and where somebody does, an administrator does nothing in cases.</translation>
    </message>
    <message>
        <source>Type the first password twice, the same both times. The person changes it after signing in.</source>
        <translation>Type the first password twice, the same both times. The person changes it after signing in.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>Whoever works here has an account of their own and signs with a key of their own. A key on a token is made with zm officer add --token.</source>
        <translation>Whoever works here has an account of their own and signs with a key of their own. A key on a token is made with zm officer add --token.</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Name of the person</translation>
    </message>
    <message>
        <source>Sign-in name, letters and digits</source>
        <translation>Sign-in name, letters and digits</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>First password</translation>
    </message>
    <message>
        <source>First password once more</source>
        <translation>First password once more</translation>
    </message>
    <message>
        <source>Signs with Ed25519 instead of SM2</source>
        <translation>Signs with Ed25519 instead of SM2</translation>
    </message>
    <message>
        <source>&amp;Add the account</source>
        <translation>&amp;Add the account</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>zm::ui::AccountSettings</name>
    <message>
        <source>security administrator</source>
        <translation>security administrator</translation>
    </message>
    <message>
        <source>audit administrator</source>
        <translation>audit administrator</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between roles</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>May sign in since %1.</source>
        <translation>May sign in since %1.</translation>
    </message>
    <message>
        <source>Waits since %1 for a security administrator to let it in.</source>
        <translation>Waits since %1 for a security administrator to let it in.</translation>
    </message>
    <message>
        <source>Suspended since %1 by %2: %3. An administrator has asked for its end.</source>
        <translation>Suspended since %1 by %2: %3. An administrator has asked for its end.</translation>
    </message>
    <message>
        <source>Suspended since %1 by %2: %3.</source>
        <translation>Suspended since %1 by %2: %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, id</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2) · waits</source>
        <comment>name, id</comment>
        <translation>%1 (%2) · waits</translation>
    </message>
    <message>
        <source>%1 (%2) · suspended</source>
        <comment>name, id</comment>
        <translation>%1 (%2) · suspended</translation>
    </message>
    <message>
        <source>the holders of the recovery key</source>
        <translation>the holders of the recovery key</translation>
    </message>
    <message>
        <source>%1: added by %2</source>
        <translation>%1: added by %2</translation>
    </message>
    <message>
        <source>%1: let in by %2</source>
        <translation>%1: let in by %2</translation>
    </message>
    <message>
        <source>%1: suspended by %2: %3</source>
        <translation>%1: suspended by %2: %3</translation>
    </message>
    <message>
        <source>%1: %2 asked for the end of the suspension</source>
        <translation>%1: %2 asked for the end of the suspension</translation>
    </message>
    <message>
        <source>%1: the suspension was ended by %2</source>
        <translation>%1: the suspension was ended by %2</translation>
    </message>
    <message>
        <source>%1: a new password was given by %2</source>
        <translation>%1: a new password was given by %2</translation>
    </message>
    <message>
        <source>%1: the password was changed by %2</source>
        <translation>%1: the password was changed by %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of an account, its roles</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Key %1.</source>
        <translation>Key %1.</translation>
    </message>
    <message>
        <source>Key %1, on the token %2.</source>
        <translation>Key %1, on the token %2.</translation>
    </message>
    <message>
        <source>A forgotten password can be replaced by the holders of the recovery key.</source>
        <translation>A forgotten password can be replaced by the holders of the recovery key.</translation>
    </message>
    <message>
        <source>A forgotten password is lost: no recovery key reaches this account.</source>
        <translation>A forgotten password is lost: no recovery key reaches this account.</translation>
    </message>
    <message>
        <source>Type the new password twice, the same both times.</source>
        <translation>Type the new password twice, the same both times.</translation>
    </message>
    <message>
        <source>The present password is another one. Nothing was changed.</source>
        <translation>The present password is another one. Nothing was changed.</translation>
    </message>
    <message>
        <source>This could not be done: %1</source>
        <translation>This could not be done: %1</translation>
    </message>
    <message>
        <source>The password was changed. Backups made before still open with the old one.</source>
        <translation>The password was changed. Backups made before still open with the old one.</translation>
    </message>
    <message>
        <source>Accounts of the office</source>
        <translation>Accounts of the office</translation>
    </message>
    <message>
        <source>Reason of the suspension</source>
        <translation>Reason of the suspension</translation>
    </message>
    <message>
        <source>Why this account is to be suspended</source>
        <translation>Why this account is to be suspended</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>New password once more</translation>
    </message>
    <message>
        <source>&amp;Let in</source>
        <translation>&amp;Let in</translation>
    </message>
    <message>
        <source>&amp;Suspend</source>
        <translation>&amp;Suspend</translation>
    </message>
    <message>
        <source>&amp;Ask for the end of the suspension</source>
        <translation>&amp;Ask for the end of the suspension</translation>
    </message>
    <message>
        <source>&amp;End the suspension</source>
        <translation>&amp;End the suspension</translation>
    </message>
    <message>
        <source>Change my &amp;password</source>
        <translation>Change my &amp;password</translation>
    </message>
    <message>
        <source>A&amp;dd an account</source>
        <translation>A&amp;dd an account</translation>
    </message>
    <message>
        <source>%1: a draft left begun was taken over by %2: %3</source>
        <translation>%1: a draft left begun was taken over by %2: %3</translation>
    </message>
    <message>
        <source>%1: a draft left begun was destroyed by %2: %3</source>
        <translation>%1: a draft left begun was destroyed by %2: %3</translation>
    </message>
    <message>
        <source>%1: a record this program does not know, by %2</source>
        <translation>%1: a record this program does not know, by %2</translation>
    </message>
    <message>
        <source>The key of this office has sealed so much that it is time for new ones: take them with the command zm office rekey; the office stays in use meanwhile.</source>
        <translation>The key of this office has sealed so much that it is time for new ones: take them with the command zm office rekey; the office stays in use meanwhile.</translation>
    </message>
</context>
<context>
    <name>zm::ui::ActDialog</name>
    <message>
        <source>%1, as %2</source>
        <comment>officer, role</comment>
        <translation>%1, as %2</translation>
    </message>
    <message>
        <source>%1 · case %2 · %3</source>
        <comment>subject, case number, who records</comment>
        <translation>%1 · case %2 · %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Record and open next</source>
        <translation>Record and open next</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>This act makes no paper.</source>
        <translation>This act makes no paper.</translation>
    </message>
    <message>
        <source>The case moved on since: %1</source>
        <translation>The case moved on since: %1</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Lay ready to sign</source>
        <translation>Lay ready to sign</translation>
    </message>
    <message>
        <source>Whoever may do this act finds it under Drafts; you can recall it until somebody signs.</source>
        <translation>Whoever may do this act finds it under Drafts; you can recall it until somebody signs.</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>What if?</translation>
    </message>
    <message>
        <source>Shows the case after this act. Nothing is written.</source>
        <translation>Shows the case after this act. Nothing is written.</translation>
    </message>
    <message>
        <source>Close, keep the draft</source>
        <translation>Close, keep the draft</translation>
    </message>
    <message>
        <source>Not kept as a draft: %1</source>
        <translation>Not kept as a draft: %1</translation>
    </message>
    <message>
        <source>Kept as a draft</source>
        <translation>Kept as a draft</translation>
    </message>
    <message>
        <source>It was recalled from the tray or signed by somebody else.</source>
        <translation>It was recalled from the tray or signed by somebody else.</translation>
    </message>
</context>
<context>
    <name>zm::ui::ActsList</name>
    <message>
        <source>You can now</source>
        <translation>You can now</translation>
    </message>
    <message>
        <source>Not now, and why</source>
        <translation>Not now, and why</translation>
    </message>
    <message>
        <source>Nothing is left to do in this case.</source>
        <translation>Nothing is left to do in this case.</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Show fewer</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Show all %1</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>act, who does it</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 first</source>
        <comment>the cure of a refusal</comment>
        <translation>%1 first</translation>
    </message>
</context>
<context>
    <name>zm::ui::AttachmentsTab</name>
    <message>
        <source>Opening a file is written into the query log, with what it is opened for. It is shown from memory only and closed when you leave the case.</source>
        <translation>Opening a file is written into the query log, with what it is opened for. It is shown from memory only and closed when you leave the case.</translation>
    </message>
    <message>
        <source>Attachments %1</source>
        <translation>Attachments %1</translation>
    </message>
    <message>
        <source>&amp;Add files</source>
        <translation>&amp;Add files</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Copy the digest</source>
        <translation>Copy the digest</translation>
    </message>
    <message>
        <source>No evidence lies beside this case yet. Drop files anywhere on this page: each is sealed at once, and only officers of this office can open it.</source>
        <translation>No evidence lies beside this case yet. Drop files anywhere on this page: each is sealed at once, and only officers of this office can open it.</translation>
    </message>
    <message>
        <source>or drop them anywhere on this page</source>
        <translation>or drop them anywhere on this page</translation>
    </message>
    <message>
        <source>Evidence beside the case</source>
        <translation>Evidence beside the case</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Added by</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>Added on</translation>
    </message>
    <message>
        <source>Opened by you</source>
        <translation>Opened by you</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>Sealing %1</source>
        <translation>Sealing %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) sealed and laid beside the case.</source>
        <translation>
            <numerusform>%n file sealed and laid beside the case.</numerusform>
            <numerusform>%n files sealed and laid beside the case.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing of the last file was kept.</source>
        <translation>Stopped. Nothing of the last file was kept.</translation>
    </message>
    <message>
        <source>The copy was not saved. %1</source>
        <translation>The copy was not saved. %1</translation>
    </message>
    <message>
        <source>The copy is saved, and written down in the query log.</source>
        <translation>The copy is saved, and written down in the query log.</translation>
    </message>
    <message>
        <source>This file is too large to be shown here. Save a copy to look at it.</source>
        <translation>This file is too large to be shown here. Save a copy to look at it.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Files of this kind cannot be shown here. Save a copy to look at it.</source>
        <translation>Files of this kind cannot be shown here. Save a copy to look at it.</translation>
    </message>
    <message>
        <source>Pages 1 to %1 of %2. Save a copy to read on.</source>
        <translation>Pages 1 to %1 of %2. Save a copy to read on.</translation>
    </message>
    <message>
        <source>Save a copy of %1</source>
        <translation>Save a copy of %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>The digest is on the clipboard. It names this file in an act&apos;s proof or evidence.</source>
        <translation>The digest is on the clipboard. It names this file in an act&apos;s proof or evidence.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 is not there any more.</translation>
    </message>
    <message>
        <source>%1 is a folder. Add the files in it.</source>
        <translation>%1 is a folder. Add the files in it.</translation>
    </message>
    <message>
        <source>%1 cannot be read: this computer&apos;s account lacks the right to it.</source>
        <translation>%1 cannot be read: this computer&apos;s account lacks the right to it.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 is empty.</translation>
    </message>
    <message>
        <source>%1 is too large: %2, where at most %3 can be kept beside a case.</source>
        <translation>%1 is too large: %2, where at most %3 can be kept beside a case.</translation>
    </message>
    <message>
        <source>%1 does not fit on the disk: it needs %2, and %3 are free.</source>
        <translation>%1 does not fit on the disk: it needs %2, and %3 are free.</translation>
    </message>
    <message>
        <source>No evidence lies beside this case.</source>
        <translation>No evidence lies beside this case.</translation>
    </message>
</context>
<context>
    <name>zm::ui::BandBar</name>
    <message>
        <source>All %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>Nothing is due today. Thank you.</source>
        <translation>Nothing is due today. Thank you.</translation>
    </message>
</context>
<context>
    <name>zm::ui::BatchDialog</name>
    <message>
        <source>recorded</source>
        <translation>recorded</translation>
    </message>
    <message>
        <source>will pass</source>
        <translation>will pass</translation>
    </message>
    <message>
        <source>needs another person</source>
        <translation>needs another person</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>not reached</translation>
    </message>
    <message numerus="yes">
        <source>One act in %n case(s)</source>
        <translation>
            <numerusform>One act in %n case</numerusform>
            <numerusform>One act in %n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Which act</source>
        <translation>Which act</translation>
    </message>
    <message>
        <source>What becomes of each case</source>
        <translation>What becomes of each case</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>&amp;Try without writing</source>
        <translation>&amp;Try without writing</translation>
    </message>
    <message>
        <source>&amp;Record where it passes</source>
        <translation>&amp;Record where it passes</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>Save the rows as a table</source>
        <translation>Save the rows as a table</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Fill in the act and try it: every check is made in each case, and nothing is written.</source>
        <translation>Fill in the act and try it: every check is made in each case, and nothing is written.</translation>
    </message>
    <message>
        <source>%1 recorded, %2 refused, %3 need another person, %4 not reached.</source>
        <translation>%1 recorded, %2 refused, %3 need another person, %4 not reached.</translation>
    </message>
    <message>
        <source>%1 will pass, %2 refused, %3 need another person, %4 not reached.</source>
        <translation>%1 will pass, %2 refused, %3 need another person, %4 not reached.</translation>
    </message>
    <message>
        <source>The rows were not saved</source>
        <translation>The rows were not saved</translation>
    </message>
</context>
<context>
    <name>zm::ui::BoardsPage</name>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>Across all cases</source>
        <translation>Across all cases</translation>
    </message>
    <message>
        <source>Enter opens the case of a row. Unknown is never counted as released.</source>
        <translation>Enter opens the case of a row. Unknown is never counted as released.</translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>Read &amp;again</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>Progress of reading the cases</source>
        <translation>Progress of reading the cases</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Unit or case</source>
        <translation>Unit or case</translation>
    </message>
    <message>
        <source>Releases due</source>
        <translation>Releases due</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Still shown there</source>
        <translation>Still shown there</translation>
    </message>
    <message>
        <source>Oldest removal</source>
        <translation>Oldest removal</translation>
    </message>
    <message>
        <source>Error found</source>
        <translation>Error found</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Taken off</translation>
    </message>
    <message>
        <source>Apology served</source>
        <translation>Apology served</translation>
    </message>
    <message>
        <source>Clarified</source>
        <translation>Clarified</translation>
    </message>
    <message>
        <source>Told of compensation</source>
        <translation>Told of compensation</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Waits for</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Errors being remedied</source>
        <translation>Errors being remedied</translation>
    </message>
    <message>
        <source>Credit restoration</source>
        <translation>Credit restoration</translation>
    </message>
    <message>
        <source>Decided not to list</source>
        <translation>Decided not to list</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>board, number of rows</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <translation>%1, overdue</translation>
    </message>
    <message>
        <source>the decision</source>
        <translation>the decision</translation>
    </message>
    <message>
        <source>the answer whether it is accepted</source>
        <translation>the answer whether it is accepted</translation>
    </message>
    <message>
        <source>No unit owes a release.</source>
        <translation>No unit owes a release.</translation>
    </message>
    <message>
        <source>No error is being remedied.</source>
        <translation>No error is being remedied.</translation>
    </message>
    <message>
        <source>No application for restoration is waiting.</source>
        <translation>No application for restoration is waiting.</translation>
    </message>
    <message>
        <source>Nobody has been decided not to be listed.</source>
        <translation>Nobody has been decided not to be listed.</translation>
    </message>
    <message>
        <source>Take in the &amp;list of this unit...</source>
        <translation>Take in the &amp;list of this unit...</translation>
    </message>
    <message>
        <source>Person-days of it</source>
        <translation>Person-days of it</translation>
    </message>
    <message>
        <source>promptly</source>
        <translation>promptly</translation>
    </message>
</context>
<context>
    <name>zm::ui::CasePage</name>
    <message>
        <source>Work list</source>
        <translation>Work list</translation>
    </message>
    <message>
        <source>Why still listed? (W)</source>
        <translation>Why still listed? (W)</translation>
    </message>
    <message>
        <source>Timeline, newest first</source>
        <translation>Timeline, newest first</translation>
    </message>
    <message>
        <source>Timeline %1</source>
        <translation>Timeline %1</translation>
    </message>
    <message>
        <source>Recipients %1</source>
        <translation>Recipients %1</translation>
    </message>
    <message>
        <source>Papers %1</source>
        <translation>Papers %1</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s), each signed by its officer and chained to the one before</source>
        <translation>
            <numerusform>%n act, each signed by its officer and chained to the one before</numerusform>
            <numerusform>%n acts, each signed by its officer and chained to the one before</numerusform>
        </translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>%1 · %2 · rests on %3 of %4</source>
        <comment>case number, obligation, basis, its issuer</comment>
        <translation>%1 · %2 · rests on %3 of %4</translation>
    </message>
    <message>
        <source>Running clocks</source>
        <translation>Running clocks</translation>
    </message>
    <message>
        <source>Clocks that have ended</source>
        <translation>Clocks that have ended</translation>
    </message>
    <message>
        <source>Hide the number (N)</source>
        <translation>Hide the number (N)</translation>
    </message>
    <message>
        <source>Show the number (N)</source>
        <translation>Show the number (N)</translation>
    </message>
    <message>
        <source>in the hands of %1</source>
        <comment>the officer who works on the case</comment>
        <translation>in the hands of %1</translation>
    </message>
</context>
<context>
    <name>zm::ui::CasesDialog</name>
    <message>
        <source>Cases behind the number</source>
        <translation>Cases behind the number</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n case(s)</source>
        <translation>
            <numerusform>%1: %n case</numerusform>
            <numerusform>%1: %n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>zm::ui::ChartPanel</name>
    <message>
        <source>Values</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>Save the picture...</source>
        <translation>Save the picture...</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Save the picture</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png)</source>
        <translation>Pictures (*.svg *.png)</translation>
    </message>
    <message>
        <source>Nothing of this in the period.</source>
        <translation>Nothing of this in the period.</translation>
    </message>
    <message>
        <source>The part of the program that draws charts is missing: here are the values.</source>
        <translation>The part of the program that draws charts is missing: here are the values.</translation>
    </message>
</context>
<context>
    <name>zm::ui::CheckDialog</name>
    <message>
        <source>Choose a file of people and companies</source>
        <translation>Choose a file of people and companies</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message>
        <source>Check a file against the register</source>
        <translation>Check a file against the register</translation>
    </message>
    <message>
        <source>A table (CSV, UTF-8) with the columns name, id_kind and id_number. Only the same number is a hit; the same name alone is told apart as a namesake. A suspended entry, or one whose term is over, must not be acted on.</source>
        <translation>A table (CSV, UTF-8) with the columns name, id_kind and id_number. Only the same number is a hit; the same name alone is told apart as a namesake. A suspended entry, or one whose term is over, must not be acted on.</translation>
    </message>
    <message>
        <source>It is recorded who checked whom, when and for which reason; the people in the file may ask for that.</source>
        <translation>It is recorded who checked whom, when and for which reason; the people in the file may ask for that.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Reason, for example: bidders of tender 12</source>
        <translation>Reason, for example: bidders of tender 12</translation>
    </message>
    <message>
        <source>How much of the file is checked</source>
        <translation>How much of the file is checked</translation>
    </message>
    <message>
        <source>Choose a &amp;file...</source>
        <translation>Choose a &amp;file...</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Check</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>Save the &amp;result...</source>
        <translation>Save the &amp;result...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>No file chosen yet.</source>
        <translation>No file chosen yet.</translation>
    </message>
    <message>
        <source>This copy of the register is past its lease. It may be read, but no file is checked against it: load a newer copy first.</source>
        <translation>This copy of the register is past its lease. It may be read, but no file is checked against it: load a newer copy first.</translation>
    </message>
    <message>
        <source>No register was loaded into this office yet.</source>
        <translation>No register was loaded into this office yet.</translation>
    </message>
    <message>
        <source>%1 listed, %2 namesakes (nobody&apos;s hit), %3 not in the register, %4 with a number that cannot be right.</source>
        <translation>%1 listed, %2 namesakes (nobody&apos;s hit), %3 not in the register, %4 with a number that cannot be right.</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Save the result</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Tables (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Stopped: from line %1 of the file on nobody was answered. Before that: %2</source>
        <translation>Stopped: from line %1 of the file on nobody was answered. Before that: %2</translation>
    </message>
    <message>
        <source>Since this check the copy of the register went past its lease, so its result is not written out: load a newer copy and check again.</source>
        <translation>Since this check the copy of the register went past its lease, so its result is not written out: load a newer copy and check again.</translation>
    </message>
</context>
<context>
    <name>zm::ui::ClockRow</name>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Why this date? %1</source>
        <translation>Why this date? %1</translation>
    </message>
</context>
<context>
    <name>zm::ui::CommandPalette</name>
    <message>
        <source>Find an act or a command</source>
        <translation>Find an act or a command</translation>
    </message>
    <message>
        <source>Type what you want to do: its words, its pinyin or initials</source>
        <translation>Type what you want to do: its words, its pinyin or initials</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>What can be done</translation>
    </message>
    <message>
        <source>Nothing is called that. Try fewer letters.</source>
        <translation>Nothing is called that. Try fewer letters.</translation>
    </message>
    <message>
        <source>Can be done now · %1</source>
        <comment>whose case</comment>
        <translation>Can be done now · %1</translation>
    </message>
    <message>
        <source>Cannot be done now</source>
        <translation>Cannot be done now</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Instead: %1</source>
        <comment>the cure</comment>
        <translation>Instead: %1</translation>
    </message>
</context>
<context>
    <name>zm::ui::CompareDialog</name>
    <message>
        <source>Two entries side by side</source>
        <translation>Two entries side by side</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Entered on</source>
        <translation>Entered on</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>Obligation</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>First entry</source>
        <translation>First entry</translation>
    </message>
    <message>
        <source>Second entry</source>
        <translation>Second entry</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Compared</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>differs</translation>
    </message>
    <message>
        <source>One of them carries no number: nothing here tells whether this is one person. Ask the court.</source>
        <translation>One of them carries no number: nothing here tells whether this is one person. Ask the court.</translation>
    </message>
    <message>
        <source>What is shown of the two numbers is the same. Compare the whole numbers before you take them for one person.</source>
        <translation>What is shown of the two numbers is the same. Compare the whole numbers before you take them for one person.</translation>
    </message>
    <message>
        <source>The numbers differ: these are two people, however alike their names are.</source>
        <translation>The numbers differ: these are two people, however alike their names are.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
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
        <translation>Choose from a calendar</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>not a date</translation>
    </message>
    <message>
        <source>Year, month, day: 2026-3-5, 2026/3/5, 2026.3.5, 20260305; today; +3 for three calendar days from today</source>
        <translation>Year, month, day: 2026-3-5, 2026/3/5, 2026.3.5, 20260305; today; +3 for three calendar days from today</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>how a day is written in a field</comment>
        <translation>yyyy-MM-dd</translation>
    </message>
    <message>
        <source>%1, in calendar days from today</source>
        <translation>%1, in calendar days from today</translation>
    </message>
</context>
<context>
    <name>zm::ui::DaysDialog</name>
    <message>
        <source>Entries and removals over time</source>
        <translation>Entries and removals over time</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>Counting...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>No register was loaded into this office yet.</source>
        <translation>No register was loaded into this office yet.</translation>
    </message>
    <message>
        <source>Counted from the copy of the register on this machine, by the year of the entry and of the removal.</source>
        <translation>Counted from the copy of the register on this machine, by the year of the entry and of the removal.</translation>
    </message>
    <message>
        <source>Entries and removals by year</source>
        <translation>Entries and removals by year</translation>
    </message>
    <message>
        <source>The last %1 years. Removals are those this copy has seen.</source>
        <translation>The last %1 years. Removals are those this copy has seen.</translation>
    </message>
    <message>
        <source>Entries that stand</source>
        <translation>Entries that stand</translation>
    </message>
    <message>
        <source>Removals</source>
        <translation>Removals</translation>
    </message>
</context>
<context>
    <name>zm::ui::DeskSettings</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Of every window. Papers are Chinese, and the law&apos;s own words are never translated.</source>
        <translation>Of every window. Papers are Chinese, and the law&apos;s own words are never translated.</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Size of text</translation>
    </message>
    <message>
        <source>On top of the screen&apos;s own. Windows grow with it and nothing is cut.</source>
        <translation>On top of the screen&apos;s own. Windows grow with it and nothing is cut.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Both have the contrast that reading needs, and say nothing by colour alone.</source>
        <translation>Both have the contrast that reading needs, and say nothing by colour alone.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Compact rows show more cases at once; roomy ones are easier to hit.</source>
        <translation>Compact rows show more cases at once; roomy ones are easier to hit.</translation>
    </message>
    <message>
        <source>Minutes until the desk locks</source>
        <translation>Minutes until the desk locks</translation>
    </message>
    <message>
        <source>Without a key or a click. What you typed is kept; your password opens the desk again.</source>
        <translation>Without a key or a click. What you typed is kept; your password opens the desk again.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>The one that is offered first when papers are printed.</source>
        <translation>The one that is offered first when papers are printed.</translation>
    </message>
    <message>
        <source>Digest in the tray</source>
        <translation>Digest in the tray</translation>
    </message>
    <message>
        <source>An icon beside the clock says what is overdue and due today. It never opens a window by itself.</source>
        <translation>An icon beside the clock says what is overdue and due today. It never opens a window by itself.</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Back to the default</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <comment>setting</comment>
        <translation>%1: back to the default</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Roomy</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>The system&apos;s own</source>
        <translation>The system&apos;s own</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Show it</translation>
    </message>
</context>
<context>
    <name>zm::ui::DigestStrip</name>
    <message>
        <source>Waiting for you today:</source>
        <translation>Waiting for you today:</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) overdue</source>
        <translation>
            <numerusform>%n case overdue</numerusform>
            <numerusform>%n cases overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) due today</source>
        <translation>
            <numerusform>%n case due today</numerusform>
            <numerusform>%n cases due today</numerusform>
        </translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Put aside</translation>
    </message>
</context>
<context>
    <name>zm::ui::DraftsPage</name>
    <message>
        <source>Drafts</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Nothing is begun. What you type in a form is kept here by itself until it is recorded.</source>
        <translation>Nothing is begun. What you type in a form is kept here by itself until it is recorded.</translation>
    </message>
    <message>
        <source>Ready to sign, laid here by others</source>
        <translation>Ready to sign, laid here by others</translation>
    </message>
    <message>
        <source>Begun by you</source>
        <translation>Begun by you</translation>
    </message>
    <message>
        <source>Yours in the tray, until somebody signs</source>
        <translation>Yours in the tray, until somebody signs</translation>
    </message>
    <message>
        <source>by %1, last changed %2</source>
        <translation>by %1, last changed %2</translation>
    </message>
    <message>
        <source>The case moved on since: %1</source>
        <translation>The case moved on since: %1</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Look and sign</source>
        <translation>Look and sign</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>%1 on %2, by %3</source>
        <comment>act, day, officer</comment>
        <translation>%1 on %2, by %3</translation>
    </message>
</context>
<context>
    <name>zm::ui::ExceptionsPanel</name>
    <message>
        <source>What needs attention</source>
        <translation>What needs attention</translation>
    </message>
    <message numerus="yes">
        <source>%n new since %1, in the whole office.</source>
        <translation>
            <numerusform>%n new since %1, in the whole office.</numerusform>
            <numerusform>%n new since %1, in the whole office.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new since %1, in the whole office.</source>
        <translation>Nothing new since %1, in the whole office.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n case(s), %2 of them new</source>
        <comment>what is wrong, how often, since yesterday</comment>
        <translation>
            <numerusform>%1: %n case, %2 of them new</numerusform>
            <numerusform>%1: %n cases, %2 of them new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n case(s)</source>
        <comment>what is wrong, and how often</comment>
        <translation>
            <numerusform>%1: %n case</numerusform>
            <numerusform>%1: %n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing asks for attention. Thank you.</source>
        <translation>Nothing asks for attention. Thank you.</translation>
    </message>
</context>
<context>
    <name>zm::ui::FieldEditor</name>
    <message>
        <source>not set</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choose</translation>
    </message>
</context>
<context>
    <name>zm::ui::FilterDialog</name>
    <message>
        <source>Another tab is called that.</source>
        <translation>Another tab is called that.</translation>
    </message>
    <message>
        <source>Save this filter as a tab</source>
        <translation>Save this filter as a tab</translation>
    </message>
    <message>
        <source>Saved filter</source>
        <translation>Saved filter</translation>
    </message>
    <message>
        <source>&amp;Name of the tab</source>
        <translation>&amp;Name of the tab</translation>
    </message>
    <message>
        <source>Name of the tab</source>
        <translation>Name of the tab</translation>
    </message>
    <message>
        <source>What it &amp;finds</source>
        <translation>What it &amp;finds</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
</context>
<context>
    <name>zm::ui::FilterField</name>
    <message>
        <source>Perhaps: %1</source>
        <translation>Perhaps: %1</translation>
    </message>
    <message>
        <source>The filter does not know “%1”.</source>
        <translation>The filter does not know “%1”.</translation>
    </message>
    <message>
        <source>“%1” needs a number from one up.</source>
        <translation>“%1” needs a number from one up.</translation>
    </message>
    <message>
        <source>“%1” needs two days, the first not after the second.</source>
        <translation>“%1” needs two days, the first not after the second.</translation>
    </message>
    <message>
        <source>A term is missing beside “%1”.</source>
        <translation>A term is missing beside “%1”.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter, for example: %1</source>
        <translation>Filter, for example: %1</translation>
    </message>
    <message>
        <source>Terms joined by a dot or a comma; either of two by “or”; the opposite by “not”. F1</source>
        <translation>Terms joined by a dot or a comma; either of two by “or”; the opposite by “not”. F1</translation>
    </message>
</context>
<context>
    <name>zm::ui::FilterTabs</name>
    <message>
        <source>&amp;Name and text...</source>
        <translation>&amp;Name and text...</translation>
    </message>
    <message>
        <source>Move to the &amp;left</source>
        <translation>Move to the &amp;left</translation>
    </message>
    <message>
        <source>Move to the &amp;right</source>
        <translation>Move to the &amp;right</translation>
    </message>
    <message>
        <source>Remove &amp;this filter</source>
        <translation>Remove &amp;this filter</translation>
    </message>
    <message>
        <source>Save all to a &amp;file...</source>
        <translation>Save all to a &amp;file...</translation>
    </message>
    <message>
        <source>Save filters to a file</source>
        <translation>Save filters to a file</translation>
    </message>
    <message>
        <source>filters</source>
        <translation>filters</translation>
    </message>
    <message>
        <source>Add those of a fi&amp;le...</source>
        <translation>Add those of a fi&amp;le...</translation>
    </message>
    <message>
        <source>Add filters from a file</source>
        <translation>Add filters from a file</translation>
    </message>
    <message>
        <source>Saved filters (*.json)</source>
        <translation>Saved filters (*.json)</translation>
    </message>
    <message>
        <source>Every case</source>
        <translation>Every case</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>saved filter, cases</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>“%1” is removed.</translation>
    </message>
    <message>
        <source>Save as a &amp;tab...</source>
        <translation>Save as a &amp;tab...</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Saved filters</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Put it back</translation>
    </message>
    <message>
        <source>Waits for me</source>
        <translation>Waits for me</translation>
    </message>
    <message>
        <source>Cases whose next act is yours, by your roles and by who holds the case</source>
        <translation>Cases whose next act is yours, by your roles and by who holds the case</translation>
    </message>
</context>
<context>
    <name>zm::ui::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Search the help: words, pinyin, initials</source>
        <translation>Search the help: words, pinyin, initials</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Search the help</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>What the topic says</source>
        <translation>What the topic says</translation>
    </message>
    <message>
        <source>No topic answers. Try fewer letters.</source>
        <translation>No topic answers. Try fewer letters.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1, no longer in force</source>
        <comment>citation</comment>
        <translation>%1, no longer in force</translation>
    </message>
    <message>
        <source>The law behind it</source>
        <translation>The law behind it</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>The next step</translation>
    </message>
</context>
<context>
    <name>zm::ui::IdentityDialog</name>
    <message>
        <source>whole number</source>
        <translation>whole number</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>date of birth</translation>
    </message>
    <message>
        <source>picture of the document</source>
        <translation>picture of the document</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation>photograph</translation>
    </message>
    <message>
        <source>address</source>
        <translation>address</translation>
    </message>
    <message>
        <source>the same whole number: the same person</source>
        <translation>the same whole number: the same person</translation>
    </message>
    <message>
        <source>the same name, another person</source>
        <translation>the same name, another person</translation>
    </message>
    <message>
        <source>variant forms of characters</source>
        <translation>variant forms of characters</translation>
    </message>
    <message>
        <source>characters that look alike</source>
        <translation>characters that look alike</translation>
    </message>
    <message>
        <source>sounds alike</source>
        <translation>sounds alike</translation>
    </message>
    <message>
        <source>Who is %1?</source>
        <translation>Who is %1?</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Who is it?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Born on</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>How alike</source>
        <translation>How alike</translation>
    </message>
    <message>
        <source>The person and whom they may be taken for</source>
        <translation>The person and whom they may be taken for</translation>
    </message>
    <message>
        <source>Progress of comparing names</source>
        <translation>Progress of comparing names</translation>
    </message>
    <message>
        <source>I made sure by at least two of these</source>
        <translation>I made sure by at least two of these</translation>
    </message>
    <message>
        <source>&amp;Sign that I made sure</source>
        <translation>&amp;Sign that I made sure</translation>
    </message>
    <message>
        <source>Somebody was taken for this person</source>
        <translation>Somebody was taken for this person</translation>
    </message>
    <message>
        <source>Name of the other person</source>
        <translation>Name of the other person</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>How it came about</translation>
    </message>
    <message>
        <source>&amp;Record the mix-up</source>
        <translation>&amp;Record the mix-up</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>The same name is not the same person. Compare what tells them apart before anybody is listed.</source>
        <translation>The same name is not the same person. Compare what tells them apart before anybody is listed.</translation>
    </message>
    <message>
        <source>Somebody of this name was once taken for another: two officers have to make sure, each by two things.</source>
        <translation>Somebody of this name was once taken for another: two officers have to make sure, each by two things.</translation>
    </message>
    <message>
        <source>The name holds characters that no standard assigns (%1): they may print as another&apos;s.</source>
        <translation>The name holds characters that no standard assigns (%1): they may print as another&apos;s.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>this case</source>
        <translation>this case</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>officer, day, by what</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Nobody has signed so far.</source>
        <translation>Nobody has signed so far.</translation>
    </message>
    <message>
        <source>Signed. It stays with the case.</source>
        <translation>Signed. It stays with the case.</translation>
    </message>
    <message>
        <source>Recorded. From now on two officers make sure before anybody of either name is listed.</source>
        <translation>Recorded. From now on two officers make sure before anybody of either name is listed.</translation>
    </message>
</context>
<context>
    <name>zm::ui::ImportDialog</name>
    <message>
        <source>Import %1</source>
        <translation>Import %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>What became of each row</source>
        <translation>What became of each row</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>%1 of %2 rows were taken over.</source>
        <translation>%1 of %2 rows were taken over.</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>taken over</translation>
    </message>
</context>
<context>
    <name>zm::ui::LateRecording</name>
    <message>
        <source>Posted %1 · received %2 · recorded %3</source>
        <translation>Posted %1 · received %2 · recorded %3</translation>
    </message>
    <message>
        <source>on a day not given</source>
        <translation>on a day not given</translation>
    </message>
    <message>
        <source>Keep the envelope in the file: its postmark proves the day (%1).</source>
        <translation>Keep the envelope in the file: its postmark proves the day (%1).</translation>
    </message>
    <message>
        <source>Was it posted? Then the postmark decides whether it is in time (%1): give its day.</source>
        <translation>Was it posted? Then the postmark decides whether it is in time (%1): give its day.</translation>
    </message>
    <message>
        <source>Served %1 · recorded %2, later than its day</source>
        <translation>Served %1 · recorded %2, later than its day</translation>
    </message>
    <message>
        <source>Recorded after its day: say what proves the day of service.</source>
        <translation>Recorded after its day: say what proves the day of service.</translation>
    </message>
    <message>
        <source>Decided %1 · recorded %2, later than its day</source>
        <translation>Decided %1 · recorded %2, later than its day</translation>
    </message>
    <message>
        <source>Recorded after its day: say in the reasons what proves the day of the decision. Both dates stay on record.</source>
        <translation>Recorded after its day: say in the reasons what proves the day of the decision. Both dates stay on record.</translation>
    </message>
</context>
<context>
    <name>zm::ui::LawDialog</name>
    <message>
        <source>expired; in force %1 to %2</source>
        <translation>expired; in force %1 to %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>The law and its certainty</source>
        <translation>The law and its certainty</translation>
    </message>
    <message>
        <source>Find in all rules: words, article, number</source>
        <translation>Find in all rules: words, article, number</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instruments</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Standing entries</source>
        <translation>Standing entries</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>What it says</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certainty</translation>
    </message>
    <message>
        <source>Applied by</source>
        <translation>Applied by</translation>
    </message>
    <message>
        <source>No rule has these words.</source>
        <translation>No rule has these words.</translation>
    </message>
    <message>
        <source>Progress of counting the entries</source>
        <translation>Progress of counting the entries</translation>
    </message>
    <message>
        <source>&amp;Show the entries</source>
        <translation>&amp;Show the entries</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>being counted</source>
        <translation>being counted</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message numerus="yes">
        <source>cited by %n standing entries</source>
        <translation>
            <numerusform>cited by %n standing entry</numerusform>
            <numerusform>cited by %n standing entries</numerusform>
        </translation>
    </message>
    <message>
        <source>the program</source>
        <translation>the program</translation>
    </message>
    <message>
        <source>people</source>
        <translation>people</translation>
    </message>
    <message>
        <source>Rules found, of all instruments</source>
        <translation>Rules found, of all instruments</translation>
    </message>
    <message>
        <source>Rules of %1</source>
        <translation>Rules of %1</translation>
    </message>
    <message>
        <source>No longer in force. What was listed while it was runs on under it; nobody is newly listed by it.</source>
        <translation>No longer in force. What was listed while it was runs on under it; nobody is newly listed by it.</translation>
    </message>
    <message>
        <source>The rules were read by engineers. Have those that are known but were not read checked before relying on them.</source>
        <translation>The rules were read by engineers. Have those that are known but were not read checked before relying on them.</translation>
    </message>
    <message>
        <source>Standing entries under %1</source>
        <translation>Standing entries under %1</translation>
    </message>
</context>
<context>
    <name>zm::ui::LockPage</name>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>%1 is still signed in. What was begun is kept and comes back with the password; somebody else signs %1 out first.</source>
        <translation>%1 is still signed in. What was begun is kept and comes back with the password; somebody else signs %1 out first.</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Password of %1</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Sign %1 out</source>
        <translation>Sign %1 out</translation>
    </message>
    <message>
        <source>The password is not right.</source>
        <translation>The password is not right.</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %n second(s), at %1.</source>
        <translation>
            <numerusform>Too many wrong passwords. Try again in %n second, at %1.</numerusform>
            <numerusform>Too many wrong passwords. Try again in %n seconds, at %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zm::ui::MainWindow</name>
    <message>
        <source>This could not be done</source>
        <translation>This could not be done</translation>
    </message>
    <message>
        <source>Import cases</source>
        <translation>Import cases</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>Tables (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>About Zhengming</source>
        <translation>About Zhengming</translation>
    </message>
    <message>
        <source>Zhengming %1 keeps the listing of judgment defaulters lawful: every step is judged by the rules in force on its day, every date can be followed day by day, and every refusal names its article and its cure.</source>
        <translation>Zhengming %1 keeps the listing of judgment defaulters lawful: every step is judged by the rules in force on its day, every date can be followed day by day, and every refusal names its article and its cure.</translation>
    </message>
    <message>
        <source>Zhengming · %1 · demonstration</source>
        <translation>Zhengming · %1 · demonstration</translation>
    </message>
    <message>
        <source>Zhengming · %1</source>
        <translation>Zhengming · %1</translation>
    </message>
    <message>
        <source>Demonstration: nobody here is real and nothing here has any effect</source>
        <translation>Demonstration: nobody here is real and nothing here has any effect</translation>
    </message>
    <message>
        <source>%1 · today is %2 · the law as in force on that day</source>
        <comment>office, day</comment>
        <translation>%1 · today is %2 · the law as in force on that day</translation>
    </message>
    <message>
        <source>What if: %1</source>
        <translation>What if: %1</translation>
    </message>
    <message>
        <source>Where the demonstration office for the tour is made</source>
        <translation>Where the demonstration office for the tour is made</translation>
    </message>
    <message>
        <source>The number stays hidden</source>
        <translation>The number stays hidden</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>Show the number</translation>
    </message>
    <message>
        <source>Nothing waits for a second officer</source>
        <translation>Nothing waits for a second officer</translation>
    </message>
    <message>
        <source>In this case no act of one officer waits for another&apos;s decision now.</source>
        <translation>In this case no act of one officer waits for another&apos;s decision now.</translation>
    </message>
    <message>
        <source>No act is awaited in this case</source>
        <translation>No act is awaited in this case</translation>
    </message>
    <message>
        <source>It waits for time to pass, or nothing is left to do. What is possible all the same stands on its page.</source>
        <translation>It waits for time to pass, or nothing is left to do. What is possible all the same stands on its page.</translation>
    </message>
</context>
<context>
    <name>zm::ui::MetricsPanel</name>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Apart</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>%1 (read with %2)</source>
        <translation>%1 (read with %2)</translation>
    </message>
    <message>
        <source>Every metric; Enter opens the cases of a line</source>
        <translation>Every metric; Enter opens the cases of a line</translation>
    </message>
    <message>
        <source>The chosen line, &amp;by</source>
        <translation>The chosen line, &amp;by</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metrics</translation>
    </message>
    <message>
        <source>The chosen line broken down</source>
        <translation>The chosen line broken down</translation>
    </message>
    <message>
        <source>Broken down by</source>
        <translation>Broken down by</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>officer</translation>
    </message>
    <message>
        <source>recipient unit</source>
        <translation>recipient unit</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>ground</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>duty</source>
        <translation>duty</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>detail</translation>
    </message>
</context>
<context>
    <name>zm::ui::OfferField</name>
    <message>
        <source>choose, or type a part of the name</source>
        <translation>choose, or type a part of the name</translation>
    </message>
</context>
<context>
    <name>zm::ui::OfficeSettings</name>
    <message>
        <source>Paper: %1</source>
        <translation>Paper: %1</translation>
    </message>
    <message>
        <source>Reasons at hand</source>
        <translation>Reasons at hand</translation>
    </message>
    <message>
        <source>The court one level higher</source>
        <translation>The court one level higher</translation>
    </message>
    <message>
        <source>Whom people may turn to</source>
        <translation>Whom people may turn to</translation>
    </message>
    <message>
        <source>Account for payments</source>
        <translation>Account for payments</translation>
    </message>
    <message>
        <source>Save it to a file, put it in your own words, and take it back from there. It is checked before it is used: nothing the paper has to say may be missing, the remedies and their limits least of all. Papers that are issued stay as they are.</source>
        <translation>Save it to a file, put it in your own words, and take it back from there. It is checked before it is used: nothing the paper has to say may be missing, the remedies and their limits least of all. Papers that are issued stay as they are.</translation>
    </message>
    <message>
        <source>The reasons that number keys fill into forms. Save them to a file, edit it, and take it back from there.</source>
        <translation>The reasons that number keys fill into forms. Save them to a file, edit it, and take it back from there.</translation>
    </message>
    <message>
        <source>A telephone number or an address. Papers name it where they say whom to ask.</source>
        <translation>A telephone number or an address. Papers name it where they say whom to ask.</translation>
    </message>
    <message>
        <source>The bank account that payments go to. Papers leave a line to fill in where it is not given.</source>
        <translation>The bank account that payments go to. Papers leave a line to fill in where it is not given.</translation>
    </message>
    <message>
        <source>The office&apos;s own, adopted by %1 on %2.</source>
        <comment>officer, day</comment>
        <translation>The office&apos;s own, adopted by %1 on %2.</translation>
    </message>
    <message>
        <source>Not given.</source>
        <translation>Not given.</translation>
    </message>
    <message>
        <source>As the program ships it.</source>
        <translation>As the program ships it.</translation>
    </message>
    <message>
        <source>It cannot be read: %1</source>
        <translation>It cannot be read: %1</translation>
    </message>
    <message>
        <source>It is a template of another paper: %1</source>
        <translation>It is a template of another paper: %1</translation>
    </message>
    <message>
        <source>It would show the person&apos;s number to others than the paper may.</source>
        <translation>It would show the person&apos;s number to others than the paper may.</translation>
    </message>
    <message>
        <source>Whether the paper is issued and sealed is not the template&apos;s to change.</source>
        <translation>Whether the paper is issued and sealed is not the template&apos;s to change.</translation>
    </message>
    <message>
        <source>It names what this paper does not know: %1</source>
        <translation>It names what this paper does not know: %1</translation>
    </message>
    <message>
        <source>It leaves out what the paper has to say: %1</source>
        <translation>It leaves out what the paper has to say: %1</translation>
    </message>
    <message>
        <source>It writes an article number by hand, which would not follow the paper&apos;s date: %1</source>
        <translation>It writes an article number by hand, which would not follow the paper&apos;s date: %1</translation>
    </message>
    <message>
        <source>This is the code of your own court.</source>
        <translation>This is the code of your own court.</translation>
    </message>
    <message>
        <source>One line is enough, and not a long one.</source>
        <translation>One line is enough, and not a long one.</translation>
    </message>
    <message>
        <source>Take from a file</source>
        <translation>Take from a file</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Data (*.json)</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Save to a file</translation>
    </message>
    <message>
        <source>This cannot be used:</source>
        <translation>This cannot be used:</translation>
    </message>
    <message>
        <source>What the office may have otherwise</source>
        <translation>What the office may have otherwise</translation>
    </message>
    <message>
        <source>What holds</source>
        <translation>What holds</translation>
    </message>
    <message>
        <source>&amp;Adopt</source>
        <translation>&amp;Adopt</translation>
    </message>
    <message>
        <source>&amp;Save to a file...</source>
        <translation>&amp;Save to a file...</translation>
    </message>
    <message>
        <source>&amp;Take from a file...</source>
        <translation>&amp;Take from a file...</translation>
    </message>
    <message>
        <source>&amp;Back to what ships</source>
        <translation>&amp;Back to what ships</translation>
    </message>
    <message>
        <source>Only an administrator changes what the whole office has. Each change is signed and can be taken back.</source>
        <translation>Only an administrator changes what the whole office has. Each change is signed and can be taken back.</translation>
    </message>
    <message>
        <source>%1 · own</source>
        <comment>what the office has of its own</comment>
        <translation>%1 · own</translation>
    </message>
    <message>
        <source>Units and channels</source>
        <translation>Units and channels</translation>
    </message>
    <message>
        <source>Numbers of papers</source>
        <translation>Numbers of papers</translation>
    </message>
    <message>
        <source>Series of numbers, each with the papers that share it and how a number is written: year by year, the next one when a paper is issued, none twice and none left out. Without a series papers carry the number of their case alone. Save the list to a file, edit it, and take it back from there. A number that was given stays with its paper.</source>
        <translation>Series of numbers, each with the papers that share it and how a number is written: year by year, the next one when a paper is issued, none twice and none left out. Without a series papers carry the number of their case alone. Save the list to a file, edit it, and take it back from there. A number that was given stays with its paper.</translation>
    </message>
    <message>
        <source>Its code. It decides on reconsideration and stands in every paper against which one may turn to it. Where another takes its place on a day, write both and the day: CODE1; CODE2 2026-07-01. A paper names the one that is competent on its own date. Where nothing is given here the table of courts says it.</source>
        <translation>Its code. It decides on reconsideration and stands in every paper against which one may turn to it. Where another takes its place on a day, write both and the day: CODE1; CODE2 2026-07-01. A paper names the one that is competent on its own date. Where nothing is given here the table of courts says it.</translation>
    </message>
    <message>
        <source>The units entries are pushed to and the places where they are published: how forms, lists and papers call them, the address on the envelope, and what each is for (&quot;use&quot;: it receives entries, publishes them, or carries measures out itself; forms offer it only there). Save the list to a file, edit it, and take it back from there. Cases keep a unit&apos;s id, so a new name changes nothing that is recorded.</source>
        <translation>The units entries are pushed to and the places where they are published: how forms, lists and papers call them, the address on the envelope, and what each is for (&quot;use&quot;: it receives entries, publishes them, or carries measures out itself; forms offer it only there). Save the list to a file, edit it, and take it back from there. Cases keep a unit&apos;s id, so a new name changes nothing that is recorded.</translation>
    </message>
</context>
<context>
    <name>zm::ui::PaperView</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>zm::ui::PapersTab</name>
    <message>
        <source>Papers of the case</source>
        <translation>Papers of the case</translation>
    </message>
    <message>
        <source>&amp;Save as PDF</source>
        <translation>&amp;Save as PDF</translation>
    </message>
    <message>
        <source>This case has no papers yet.</source>
        <translation>This case has no papers yet.</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>Save the paper</translation>
    </message>
    <message>
        <source>The paper was not saved</source>
        <translation>The paper was not saved</translation>
    </message>
    <message>
        <source>%1, not issued yet</source>
        <translation>%1, not issued yet</translation>
    </message>
    <message>
        <source>&amp;Issue and save as PDF</source>
        <translation>&amp;Issue and save as PDF</translation>
    </message>
    <message>
        <source>Print &amp;all, with contents…</source>
        <translation>Print &amp;all, with contents…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>Issue and &amp;print…</source>
        <translation>Issue and &amp;print…</translation>
    </message>
    <message>
        <source>Print papers</source>
        <translation>Print papers</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>The paper was not printed</source>
        <translation>The paper was not printed</translation>
    </message>
    <message>
        <source>%1, served on %2; no copy was issued from here</source>
        <translation>%1, served on %2; no copy was issued from here</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>paper, why</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, to fill in by hand</source>
        <translation>%1, to fill in by hand</translation>
    </message>
    <message numerus="yes">
        <source>Printing all leaves out %n paper(s): the list says why.</source>
        <translation>
            <numerusform>Printing all leaves out %n paper: the list says why.</numerusform>
            <numerusform>Printing all leaves out %n papers: the list says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zm::ui::PersonsField</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Part in the unit</source>
        <translation>Part in the unit</translation>
    </message>
    <message>
        <source>Citizen ID number</source>
        <translation>Citizen ID number</translation>
    </message>
</context>
<context>
    <name>zm::ui::PreviewPane</name>
    <message>
        <source>Choose a case to see where it stands.</source>
        <translation>Choose a case to see where it stands.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>subject, kind</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Clocks</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Open the case (Enter)</source>
        <translation>Open the case (Enter)</translation>
    </message>
    <message>
        <source>Why still listed? (W)</source>
        <translation>Why still listed? (W)</translation>
    </message>
</context>
<context>
    <name>zm::ui::PurposeDialog</name>
    <message>
        <source>What for? It is written into the query log with your name and the time, before anything is shown. Press the number or type your own words.</source>
        <translation>What for? It is written into the query log with your name and the time, before anything is shown. Press the number or type your own words.</translation>
    </message>
    <message>
        <source>In your own words; they are sealed with the case</source>
        <translation>In your own words; they are sealed with the case</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>zm::ui::RecipientsTab</name>
    <message>
        <source>The entry has not been pushed to anybody.</source>
        <translation>The entry has not been pushed to anybody.</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Pushed</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>residue: still shown there</source>
        <translation>residue: still shown there</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in order</translation>
    </message>
</context>
<context>
    <name>zm::ui::RegisterDialog</name>
    <message>
        <source>National register</source>
        <translation>National register</translation>
    </message>
    <message>
        <source>Search the national register</source>
        <translation>Search the national register</translation>
    </message>
    <message>
        <source>Name, part of a name, pinyin, initials, number or case number</source>
        <translation>Name, part of a name, pinyin, initials, number or case number</translation>
    </message>
    <message>
        <source>Entries found</source>
        <translation>Entries found</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Entered on</source>
        <translation>Entered on</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Why it matched</source>
        <translation>Why it matched</translation>
    </message>
    <message>
        <source>The same name is not the same person: only the number tells. Look at it before you act.</source>
        <translation>The same name is not the same person: only the number tells. Look at it before you act.</translation>
    </message>
    <message>
        <source>No register was loaded into this office yet.</source>
        <translation>No register was loaded into this office yet.</translation>
    </message>
    <message>
        <source>This copy of the register reaches to %1 and is past its lease. Read it, but base nothing adverse on it.</source>
        <translation>This copy of the register reaches to %1 and is past its lease. Read it, but base nothing adverse on it.</translation>
    </message>
    <message>
        <source>Co&amp;mpare two entries</source>
        <translation>Co&amp;mpare two entries</translation>
    </message>
    <message>
        <source>Choose two rows, the second with Ctrl held.</source>
        <translation>Choose two rows, the second with Ctrl held.</translation>
    </message>
    <message>
        <source>Check a &amp;file...</source>
        <translation>Check a &amp;file...</translation>
    </message>
    <message>
        <source>Over &amp;time...</source>
        <translation>Over &amp;time...</translation>
    </message>
    <message>
        <source>The copy on this machine reaches to %1.</source>
        <translation>The copy on this machine reaches to %1.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>how many were found; how far the copy reaches</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>zm::ui::RegisterFilters</name>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>All lists</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>In force or suspended</source>
        <translation>In force or suspended</translation>
    </message>
    <message>
        <source>Not suspended</source>
        <translation>Not suspended</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Code of the region, or its beginning</source>
        <translation>Code of the region, or its beginning</translation>
    </message>
    <message>
        <source>Region: code</source>
        <translation>Region: code</translation>
    </message>
    <message>
        <source>The code of a province, city or county, or its first digits: 11 is all of Beijing.</source>
        <translation>The code of a province, city or county, or its first digits: 11 is all of Beijing.</translation>
    </message>
    <message>
        <source>Entered from</source>
        <translation>Entered from</translation>
    </message>
    <message>
        <source>Entered until</source>
        <translation>Entered until</translation>
    </message>
    <message>
        <source>until</source>
        <translation>until</translation>
    </message>
</context>
<context>
    <name>zm::ui::ReportFilters</name>
    <message>
        <source>Every case</source>
        <translation>Every case</translation>
    </message>
    <message>
        <source>Sa&amp;ve this filter...</source>
        <translation>Sa&amp;ve this filter...</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Saved filters</translation>
    </message>
</context>
<context>
    <name>zm::ui::ReportPage</name>
    <message>
        <source>%1 cases and %2 acts, as of %3. Data head %4.</source>
        <translation>%1 cases and %2 acts, as of %3. Data head %4.</translation>
    </message>
    <message>
        <source>Save the tables</source>
        <translation>Save the tables</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Tables (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>Fr&amp;om</source>
        <translation>Fr&amp;om</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;to</translation>
    </message>
    <message>
        <source>First day of the period</source>
        <translation>First day of the period</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>Last day of the period</translation>
    </message>
    <message>
        <source>How far the counting has come</source>
        <translation>How far the counting has come</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Signed report (PDF)...</source>
        <translation>Signed report (PDF)...</translation>
    </message>
    <message>
        <source>Tables...</source>
        <translation>Tables...</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
</context>
<context>
    <name>zm::ui::ReviewDialog</name>
    <message>
        <source>Promised. The hash goes on the report of the month before.</source>
        <translation>Promised. The hash goes on the report of the month before.</translation>
    </message>
    <message>
        <source>Drawn. Drawing again gives the same.</source>
        <translation>Drawn. Drawing again gives the same.</translation>
    </message>
    <message>
        <source>It is the sample that was promised and drawn.</source>
        <translation>It is the sample that was promised and drawn.</translation>
    </message>
    <message>
        <source>It is on record that you looked at it.</source>
        <translation>It is on record that you looked at it.</translation>
    </message>
    <message>
        <source>The finding is on record.</source>
        <translation>The finding is on record.</translation>
    </message>
    <message>
        <source>Second review and looks</source>
        <translation>Second review and looks</translation>
    </message>
    <message>
        <source>Which decisions are reviewed a second time is settled by a seed that is promised before the month begins, so that nobody can choose. What is found feeds the report.</source>
        <translation>Which decisions are reviewed a second time is settled by a seed that is promised before the month begins, so that nobody can choose. What is found feeds the report.</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Looks at what is personal</source>
        <translation>Looks at what is personal</translation>
    </message>
    <message>
        <source>Of each kind:</source>
        <translation>Of each kind:</translation>
    </message>
    <message>
        <source>How many of each kind are drawn</source>
        <translation>How many of each kind are drawn</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>Promised on</source>
        <translation>Promised on</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Looked at by</source>
        <translation>Looked at by</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>&amp;Draw</translation>
    </message>
    <message>
        <source>&amp;Check the sample</source>
        <translation>&amp;Check the sample</translation>
    </message>
    <message>
        <source>&amp;Open the case</source>
        <translation>&amp;Open the case</translation>
    </message>
    <message>
        <source>Found &amp;right</source>
        <translation>Found &amp;right</translation>
    </message>
    <message>
        <source>Found &amp;wrong</source>
        <translation>Found &amp;wrong</translation>
    </message>
    <message>
        <source>I have &amp;looked at it</source>
        <translation>I have &amp;looked at it</translation>
    </message>
    <message>
        <source>Clos&amp;e</source>
        <translation>Clos&amp;e</translation>
    </message>
    <message>
        <source>Drawn decisions</source>
        <translation>Drawn decisions</translation>
    </message>
    <message>
        <source>Drawn decisions of %1</source>
        <translation>Drawn decisions of %1</translation>
    </message>
    <message>
        <source>&amp;Promise the seed</source>
        <translation>&amp;Promise the seed</translation>
    </message>
    <message>
        <source>&amp;Promise the seed of %1</source>
        <translation>&amp;Promise the seed of %1</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>drawn</translation>
    </message>
    <message>
        <source>not drawn yet</source>
        <translation>not drawn yet</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>wrong</translation>
    </message>
    <message>
        <source>right</source>
        <translation>right</translation>
    </message>
    <message>
        <source>not to enter</source>
        <translation>not to enter</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>entry</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>No seed has been promised yet: promise the one of the coming month.</source>
        <translation>No seed has been promised yet: promise the one of the coming month.</translation>
    </message>
    <message>
        <source>Nothing is drawn: choose a month that is over, and draw.</source>
        <translation>Nothing is drawn: choose a month that is over, and draw.</translation>
    </message>
    <message>
        <source>Nobody has looked at anything personal yet.</source>
        <translation>Nobody has looked at anything personal yet.</translation>
    </message>
</context>
<context>
    <name>zm::ui::ReviewPane</name>
    <message>
        <source>What came to you</source>
        <translation>What came to you</translation>
    </message>
    <message>
        <source>What your decision would change</source>
        <translation>What your decision would change</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>day, officer</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Fill in the decision: as soon as it is lawful, what follows from it stands here.</source>
        <translation>Fill in the decision: as soon as it is lawful, what follows from it stands here.</translation>
    </message>
</context>
<context>
    <name>zm::ui::ReviewSide</name>
    <message numerus="yes">
        <source>Evidence, %n not opened</source>
        <translation>
            <numerusform>Evidence, %n not opened</numerusform>
            <numerusform>Evidence, %n not opened</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Deadline sheet</source>
        <translation>Deadline sheet</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
</context>
<context>
    <name>zm::ui::SealedRegisterDialog</name>
    <message>
        <source>%1 recorded, %2 handed on, %3 answered</source>
        <translation>%1 recorded, %2 handed on, %3 answered</translation>
    </message>
    <message>
        <source>Handed on.</source>
        <translation>Handed on.</translation>
    </message>
    <message>
        <source>The answer is on record.</source>
        <translation>The answer is on record.</translation>
    </message>
    <message>
        <source>Interference and tips</source>
        <translation>Interference and tips</translation>
    </message>
    <message>
        <source>Anybody may write down who asked for what. Who asked, who wrote it down and who gave a tip is read by the supervising level only; nothing here is changed or taken back.</source>
        <translation>Anybody may write down who asked for what. Who asked, who wrote it down and who gave a tip is read by the supervising level only; nothing here is changed or taken back.</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Write down</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>Month by month</translation>
    </message>
    <message>
        <source>Interference</source>
        <translation>Interference</translation>
    </message>
    <message>
        <source>A tip from the public</source>
        <translation>A tip from the public</translation>
    </message>
    <message>
        <source>What is written down</source>
        <translation>What is written down</translation>
    </message>
    <message>
        <source>What is on record</source>
        <translation>What is on record</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Who asked or told</source>
        <translation>Who asked or told</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Written down by</source>
        <translation>Written down by</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>Handed to</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Tips</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Who told; may stay empty</source>
        <translation>Who told; may stay empty</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>Who asked</translation>
    </message>
    <message>
        <source>How: by telephone, in person, by note</source>
        <translation>How: by telephone, in person, by note</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>What was told</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>What was asked for</translation>
    </message>
    <message>
        <source>Case number, if it is about one</source>
        <translation>Case number, if it is about one</translation>
    </message>
    <message>
        <source>For the record chosen above: to whom it is handed, or what came of it</source>
        <translation>For the record chosen above: to whom it is handed, or what came of it</translation>
    </message>
    <message>
        <source>&amp;Write down</source>
        <translation>&amp;Write down</translation>
    </message>
    <message>
        <source>&amp;Hand on</source>
        <translation>&amp;Hand on</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Answer</translation>
    </message>
    <message>
        <source>&amp;Sign the month</source>
        <translation>&amp;Sign the month</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>tip</source>
        <translation>tip</translation>
    </message>
    <message>
        <source>interference</source>
        <translation>interference</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>not signed yet</translation>
    </message>
    <message>
        <source>It is on record. Only the supervising level reads who.</source>
        <translation>It is on record. Only the supervising level reads who.</translation>
    </message>
    <message>
        <source>The count of %1 is signed.</source>
        <translation>The count of %1 is signed.</translation>
    </message>
    <message>
        <source>No month has ended yet.</source>
        <translation>No month has ended yet.</translation>
    </message>
    <message>
        <source>Nothing is on record.</source>
        <translation>Nothing is on record.</translation>
    </message>
    <message>
        <source>What is on record is read by the supervising level.</source>
        <translation>What is on record is read by the supervising level.</translation>
    </message>
</context>
<context>
    <name>zm::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>This desk</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>The office</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
</context>
<context>
    <name>zm::ui::SheetDialog</name>
    <message>
        <source>Save the sheet</source>
        <translation>Save the sheet</translation>
    </message>
    <message>
        <source>The sheet was not saved</source>
        <translation>The sheet was not saved</translation>
    </message>
    <message>
        <source>Why this date? %1</source>
        <translation>Why this date? %1</translation>
    </message>
    <message>
        <source>&amp;Save as PDF</source>
        <translation>&amp;Save as PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>zm::ui::SheetView</name>
    <message>
        <source>day of the event, not counted</source>
        <translation>day of the event, not counted</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>counted</translation>
    </message>
    <message>
        <source>counted, worked instead of a holiday</source>
        <translation>counted, worked instead of a holiday</translation>
    </message>
    <message>
        <source>counted, working day</source>
        <translation>counted, working day</translation>
    </message>
    <message>
        <source>holiday, not counted</source>
        <translation>holiday, not counted</translation>
    </message>
    <message>
        <source>weekend, not counted</source>
        <translation>weekend, not counted</translation>
    </message>
    <message>
        <source>the corresponding day</source>
        <translation>the corresponding day</translation>
    </message>
    <message>
        <source>holiday, the end moves on</source>
        <translation>holiday, the end moves on</translation>
    </message>
    <message>
        <source>weekend, the end moves on</source>
        <translation>weekend, the end moves on</translation>
    </message>
    <message>
        <source>first working day after: the period ends</source>
        <translation>first working day after: the period ends</translation>
    </message>
    <message>
        <source>Why this date? %1</source>
        <translation>Why this date? %1</translation>
    </message>
    <message>
        <source>&amp;Target: %1</source>
        <translation>&amp;Target: %1</translation>
    </message>
    <message>
        <source>&amp;Limit: %1</source>
        <translation>&amp;Limit: %1</translation>
    </message>
    <message>
        <source>The days of the period</source>
        <translation>The days of the period</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>The law gives no number for this duty; it is to be done promptly.</source>
        <translation>The law gives no number for this duty; it is to be done promptly.</translation>
    </message>
    <message>
        <source>%1 from %2. %3</source>
        <comment>length, day of the event, article</comment>
        <translation>%1 from %2. %3</translation>
    </message>
    <message>
        <source>The period ends on %1: its last day, %2, is a rest day.</source>
        <translation>The period ends on %1: its last day, %2, is a rest day.</translation>
    </message>
    <message>
        <source>The period ends on %1, at the end of the day.</source>
        <translation>The period ends on %1, at the end of the day.</translation>
    </message>
    <message>
        <source>Provisional: the holiday notice of a year it depends on is not published. It will fall between %1 and %2.</source>
        <translation>Provisional: the holiday notice of a year it depends on is not published. It will fall between %1 and %2.</translation>
    </message>
    <message>
        <source>The other reading: %1, to %2 (%3).</source>
        <translation>The other reading: %1, to %2 (%3).</translation>
    </message>
    <message>
        <source>notice not published</source>
        <translation>notice not published</translation>
    </message>
</context>
<context>
    <name>zm::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Record the act of a form</source>
        <translation>Record the act of a form</translation>
    </message>
    <message>
        <source>Record it and open the next case</source>
        <translation>Record it and open the next case</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Choose a ground in a form, or a reason where there are no grounds</source>
        <translation>Choose a ground in a form, or a reason where there are no grounds</translation>
    </message>
    <message>
        <source>Fill in a reason, also while typing</source>
        <translation>Fill in a reason, also while typing</translation>
    </message>
    <message>
        <source>In a form</source>
        <translation>In a form</translation>
    </message>
</context>
<context>
    <name>zm::ui::Sidebar</name>
    <message>
        <source>My desk</source>
        <translation>My desk</translation>
    </message>
    <message>
        <source>Work list  %1</source>
        <translation>Work list  %1</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>Work list</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) due within three working days or overdue</source>
        <translation>
            <numerusform>%n case due within three working days or overdue</numerusform>
            <numerusform>%n cases due within three working days or overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed cases</source>
        <translation>Closed cases</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>Drafts  %1</source>
        <translation>Drafts  %1</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Supervision</translation>
    </message>
</context>
<context>
    <name>zm::ui::SignInPage</name>
    <message>
        <source>Zhengming</source>
        <translation>Zhengming</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>The password is not right.</source>
        <translation>The password is not right.</translation>
    </message>
    <message>
        <source>A demonstration: every officer&apos;s password is %1</source>
        <translation>A demonstration: every officer&apos;s password is %1</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>zm::ui::SimulationDialog</name>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>becomes overdue</source>
        <translation>becomes overdue</translation>
    </message>
    <message>
        <source>no longer overdue</source>
        <translation>no longer overdue</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>calendar, under %1</source>
        <translation>calendar, under %1</translation>
    </message>
    <message>
        <source>waits for a second officer</source>
        <translation>waits for a second officer</translation>
    </message>
    <message>
        <source>adopted by %1: %2</source>
        <translation>adopted by %1: %2</translation>
    </message>
    <message>
        <source>declined by %1: %2</source>
        <translation>declined by %1: %2</translation>
    </message>
    <message>
        <source>Change of law</source>
        <translation>Change of law</translation>
    </message>
    <message>
        <source>Proposed and adopted here</source>
        <translation>Proposed and adopted here</translation>
    </message>
    <message>
        <source>What it changes in open cases</source>
        <translation>What it changes in open cases</translation>
    </message>
    <message>
        <source>Progress of looking at the cases</source>
        <translation>Progress of looking at the cases</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Pack or calendar</source>
        <translation>Pack or calendar</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Because of</translation>
    </message>
    <message>
        <source>So that it</source>
        <translation>So that it</translation>
    </message>
    <message>
        <source>Reasons, kept with the signature</source>
        <translation>Reasons, kept with the signature</translation>
    </message>
    <message>
        <source>&amp;Look at a draft...</source>
        <translation>&amp;Look at a draft...</translation>
    </message>
    <message>
        <source>&amp;Go back to the former</source>
        <translation>&amp;Go back to the former</translation>
    </message>
    <message>
        <source>&amp;Save the rows as a table</source>
        <translation>&amp;Save the rows as a table</translation>
    </message>
    <message>
        <source>&amp;Propose</source>
        <translation>&amp;Propose</translation>
    </message>
    <message>
        <source>&amp;Adopt</source>
        <translation>&amp;Adopt</translation>
    </message>
    <message>
        <source>&amp;Decline</source>
        <translation>&amp;Decline</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Choose a draft pack or calendar, or a proposal of the list: nothing is written by looking.</source>
        <translation>Choose a draft pack or calendar, or a proposal of the list: nothing is written by looking.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 open cases change; %4 duties become overdue, %5 are no longer overdue, %6 listings lose their ground.</source>
        <translation>%1: %2 of %3 open cases change; %4 duties become overdue, %5 are no longer overdue, %6 listings lose their ground.</translation>
    </message>
    <message numerus="yes">
        <source>%n issued paper(s) could not be read.</source>
        <translation>
            <numerusform>%n issued paper could not be read.</numerusform>
            <numerusform>%n issued papers could not be read.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as it ships with the program</source>
        <translation>%1, as it ships with the program</translation>
    </message>
    <message>
        <source>%1 by %2, %3 changed</source>
        <comment>day, officer, number of cases</comment>
        <translation>%1 by %2, %3 changed</translation>
    </message>
    <message>
        <source>%1, target</source>
        <translation>%1, target</translation>
    </message>
    <message>
        <source>%1, limit</source>
        <translation>%1, limit</translation>
    </message>
    <message>
        <source>ground of the listing</source>
        <translation>ground of the listing</translation>
    </message>
    <message>
        <source>is to be removed: the standard changed</source>
        <translation>is to be removed: the standard changed</translation>
    </message>
    <message>
        <source>paper: %1 of %2</source>
        <translation>paper: %1 of %2</translation>
    </message>
    <message>
        <source>states the old day and is served</source>
        <translation>states the old day and is served</translation>
    </message>
    <message>
        <source>states the old day and is not served</source>
        <translation>states the old day and is not served</translation>
    </message>
    <message>
        <source>Look at a draft pack or calendar</source>
        <translation>Look at a draft pack or calendar</translation>
    </message>
    <message>
        <source>Rule packs and calendars (*.json)</source>
        <translation>Rule packs and calendars (*.json)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>why not, article</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Proposed. Another officer looks at it and adopts it.</source>
        <translation>Proposed. Another officer looks at it and adopts it.</translation>
    </message>
    <message>
        <source>Adopted: from now on the office judges by it. The former can be adopted again.</source>
        <translation>Adopted: from now on the office judges by it. The former can be adopted again.</translation>
    </message>
    <message>
        <source>Declined.</source>
        <translation>Declined.</translation>
    </message>
    <message>
        <source>Save the rows as a table</source>
        <translation>Save the rows as a table</translation>
    </message>
    <message>
        <source>The rows were not saved</source>
        <translation>The rows were not saved</translation>
    </message>
    <message>
        <source>Nothing has been proposed or adopted here.</source>
        <translation>Nothing has been proposed or adopted here.</translation>
    </message>
    <message>
        <source>Look at a draft to see what it would change.</source>
        <translation>Look at a draft to see what it would change.</translation>
    </message>
    <message>
        <source>No open case changes.</source>
        <translation>No open case changes.</translation>
    </message>
</context>
<context>
    <name>zm::ui::SnapshotDialog</name>
    <message>
        <source>Choose the list of the unit</source>
        <translation>Choose the list of the unit</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>Tables (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>The list of %1</source>
        <comment>a unit</comment>
        <translation>The list of %1</translation>
    </message>
    <message>
        <source>A table (CSV or XLSX) of everything the unit shows on a day, with the columns case_number, code (of a measure) and listed (1 or 0). An ended entry that is not in it was let go of there; one that is in it opens its case again.</source>
        <translation>A table (CSV or XLSX) of everything the unit shows on a day, with the columns case_number, code (of a measure) and listed (1 or 0). An ended entry that is not in it was let go of there; one that is in it opens its case again.</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Taken on</translation>
    </message>
    <message>
        <source>Lines that were not taken in</source>
        <translation>Lines that were not taken in</translation>
    </message>
    <message>
        <source>Choose a &amp;file...</source>
        <translation>Choose a &amp;file...</translation>
    </message>
    <message>
        <source>&amp;Take it in</source>
        <translation>&amp;Take it in</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>No file chosen yet.</source>
        <translation>No file chosen yet.</translation>
    </message>
    <message>
        <source>%1 let go of, %2 still shown and open again, %3 lawfully listed.</source>
        <translation>%1 let go of, %2 still shown and open again, %3 lawfully listed.</translation>
    </message>
    <message>
        <source>Being taken in...</source>
        <translation>Being taken in...</translation>
    </message>
</context>
<context>
    <name>zm::ui::SyncBar</name>
    <message>
        <source>The platform cannot be reached. Work on: everything is sent later.</source>
        <translation>The platform cannot be reached. Work on: everything is sent later.</translation>
    </message>
    <message>
        <source>The platform is busy. Everything is sent later.</source>
        <translation>The platform is busy. Everything is sent later.</translation>
    </message>
    <message>
        <source>The platform does not know this office&apos;s key. Ask your administrator; nothing is lost.</source>
        <translation>The platform does not know this office&apos;s key. Ask your administrator; nothing is lost.</translation>
    </message>
    <message>
        <source>This program is too old for the platform. Ask for the new version; nothing is lost.</source>
        <translation>This program is too old for the platform. Ask for the new version; nothing is lost.</translation>
    </message>
    <message>
        <source>The platform is older than this program. Everything waits until it is renewed.</source>
        <translation>The platform is older than this program. Everything waits until it is renewed.</translation>
    </message>
    <message>
        <source>The platform&apos;s answer cannot be right and was not believed. Tell your administrator.</source>
        <translation>The platform&apos;s answer cannot be right and was not believed. Tell your administrator.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) on the way</source>
        <translation>
            <numerusform>%n act on the way</numerusform>
            <numerusform>%n acts on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed, last %1</source>
        <translation>
            <numerusform>%n confirmed, last %1</numerusform>
            <numerusform>%n confirmed, last %1</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing confirmed yet</source>
        <translation>nothing confirmed yet</translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n not taken</numerusform>
            <numerusform>%n not taken</numerusform>
        </translation>
    </message>
    <message>
        <source>last contact %1</source>
        <translation>last contact %1</translation>
    </message>
    <message>
        <source>Platform: %1</source>
        <translation>Platform: %1</translation>
    </message>
    <message>
        <source>The platform was set back to an older state on %1; what it had forgotten was sent again.</source>
        <translation>The platform was set back to an older state on %1; what it had forgotten was sent again.</translation>
    </message>
    <message numerus="yes">
        <source>Two offices acted: look at %n act(s)</source>
        <translation>
            <numerusform>Two offices acted: look at %n act</numerusform>
            <numerusform>Two offices acted: look at %n acts</numerusform>
        </translation>
    </message>
    <message>
        <source>Being exchanged</source>
        <translation>Being exchanged</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Exchange now</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of evidence on the way, %1 % there</source>
        <translation>
            <numerusform>%n file of evidence on the way, %1 % there</numerusform>
            <numerusform>%n files of evidence on the way, %1 % there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not fetched yet by whom they are for</source>
        <translation>
            <numerusform>%n file not fetched yet by whom it is for</numerusform>
            <numerusform>%n files not fetched yet by whom they are for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be sent</source>
        <translation>
            <numerusform>%n file could not be sent</numerusform>
            <numerusform>%n files could not be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zm::ui::SyncTasksDialog</name>
    <message>
        <source>The other office decided in this case first.</source>
        <translation>The other office decided in this case first.</translation>
    </message>
    <message>
        <source>Something was handed in meanwhile that you had not seen.</source>
        <translation>Something was handed in meanwhile that you had not seen.</translation>
    </message>
    <message>
        <source>It follows on an act that was not taken.</source>
        <translation>It follows on an act that was not taken.</translation>
    </message>
    <message>
        <source>It was recorded long after it was done: a second officer has to sign it.</source>
        <translation>It was recorded long after it was done: a second officer has to sign it.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was ahead of the platform&apos;s.</source>
        <translation>This computer&apos;s clock was ahead of the platform&apos;s.</translation>
    </message>
    <message>
        <source>The key it was sent with had been revoked.</source>
        <translation>The key it was sent with had been revoked.</translation>
    </message>
    <message>
        <source>The platform did not take it (%1).</source>
        <translation>The platform did not take it (%1).</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what was done, on which day</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, officer %2</source>
        <comment>code of the office, id</comment>
        <translation>%1, officer %2</translation>
    </message>
    <message>
        <source>It cannot be entered here as it is: %1</source>
        <translation>It cannot be entered here as it is: %1</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nothing.</translation>
    </message>
    <message>
        <source>Done in two places</source>
        <translation>Done in two places</translation>
    </message>
    <message>
        <source>Two offices worked on these cases without knowing of each other. Nothing is lost: look at both, say what counts and why. What does not count is kept with your reason.</source>
        <translation>Two offices worked on these cases without knowing of each other. Nothing is lost: look at both, say what counts and why. What does not count is kept with your reason.</translation>
    </message>
    <message>
        <source>Done here, not taken</source>
        <translation>Done here, not taken</translation>
    </message>
    <message>
        <source>Known to both</source>
        <translation>Known to both</translation>
    </message>
    <message>
        <source>Done elsewhere</source>
        <translation>Done elsewhere</translation>
    </message>
    <message>
        <source>Cases, the oldest legal date first</source>
        <translation>Cases, the oldest legal date first</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Why? Your reason is kept with both acts</source>
        <translation>Why? Your reason is kept with both acts</translation>
    </message>
    <message>
        <source>Theirs &amp;counts</source>
        <translation>Theirs &amp;counts</translation>
    </message>
    <message>
        <source>Do &amp;mine again, having seen theirs</source>
        <translation>Do &amp;mine again, having seen theirs</translation>
    </message>
    <message>
        <source>&amp;Open the case</source>
        <translation>&amp;Open the case</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;lose</translation>
    </message>
    <message>
        <source>%1 · due %2</source>
        <translation>%1 · due %2</translation>
    </message>
    <message>
        <source>Nothing was done in two places. Everything is agreed.</source>
        <translation>Nothing was done in two places. Everything is agreed.</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) that both offices have</source>
        <translation>
            <numerusform>%n act that both offices have</numerusform>
            <numerusform>%n acts that both offices have</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed: do yours again. It lets the person go, and that must not wait.</source>
        <translation>Proposed: do yours again. It lets the person go, and that must not wait.</translation>
    </message>
    <message>
        <source>Proposed: let theirs count, and act again where it is still needed.</source>
        <translation>Proposed: let theirs count, and act again where it is still needed.</translation>
    </message>
    <message numerus="yes">
        <source>Decide the same in %n case(s) more where the same was done</source>
        <translation>
            <numerusform>Decide the same in %n case more where the same was done</numerusform>
            <numerusform>Decide the same in %n cases more where the same was done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zm::ui::TextListField</name>
    <message>
        <source>others</source>
        <translation>others</translation>
    </message>
</context>
<context>
    <name>zm::ui::TimelineDelegate</name>
    <message>
        <source>recorded %1</source>
        <translation>recorded %1</translation>
    </message>
</context>
<context>
    <name>zm::ui::TopBar</name>
    <message>
        <source>Zhengming</source>
        <translation>Zhengming</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>%1. Click to sign out.</source>
        <comment>roles</comment>
        <translation>%1. Click to sign out.</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Light or dark</translation>
    </message>
    <message>
        <source>Search name, pinyin, ID or case number</source>
        <translation>Search name, pinyin, ID or case number</translation>
    </message>
</context>
<context>
    <name>zm::ui::TourStrip</name>
    <message>
        <source>Tour</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>Tour, step %1 of %2</source>
        <translation>Tour, step %1 of %2</translation>
    </message>
    <message>
        <source>That was the tour</source>
        <translation>That was the tour</translation>
    </message>
    <message>
        <source>You have carried a case through its stages. Go on in this office as you like.</source>
        <translation>You have carried a case through its stages. Go on in this office as you like.</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Skip this step</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Leave the tour</translation>
    </message>
    <message>
        <source>It can be taken up again from the Help menu.</source>
        <translation>It can be taken up again from the Help menu.</translation>
    </message>
</context>
<context>
    <name>zm::ui::TrayDigest</name>
    <message>
        <source>Overdue: %1. Due today: %2.</source>
        <translation>Overdue: %1. Due today: %2.</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>Nothing is due today.</translation>
    </message>
</context>
<context>
    <name>zm::ui::TrialDialog</name>
    <message>
        <source>Trial: nothing is written</source>
        <translation>Trial: nothing is written</translation>
    </message>
    <message>
        <source>What if: %1</source>
        <translation>What if: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>zm::ui::VerdictBox</name>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>not readable</translation>
    </message>
    <message>
        <source>Still to fill in</source>
        <translation>Still to fill in</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not lawful now</source>
        <translation>Not lawful now</translation>
    </message>
    <message>
        <source>%1 first</source>
        <comment>the cure of a refusal</comment>
        <translation>%1 first</translation>
    </message>
    <message>
        <source>Starts %1: %2</source>
        <comment>a clock and its ends</comment>
        <translation>Starts %1: %2</translation>
    </message>
    <message>
        <source>The case is then: %1.</source>
        <translation>The case is then: %1.</translation>
    </message>
    <message>
        <source>This is lawful</source>
        <translation>This is lawful</translation>
    </message>
    <message>
        <source>Nothing was recorded</source>
        <translation>Nothing was recorded</translation>
    </message>
    <message>
        <source>It can be done by: %1. Lay it ready to sign, or ask them to sign in.</source>
        <comment>a role</comment>
        <translation>It can be done by: %1. Lay it ready to sign, or ask them to sign in.</translation>
    </message>
    <message>
        <source>It is for another officer with the role %1. Where there is none, an administrator adds one.</source>
        <translation>It is for another officer with the role %1. Where there is none, an administrator adds one.</translation>
    </message>
</context>
<context>
    <name>zm::ui::WhyDialog</name>
    <message>
        <source>Why is %1 still listed?</source>
        <translation>Why is %1 still listed?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Take off the list</translation>
    </message>
    <message>
        <source>Live grounds</source>
        <translation>Live grounds</translation>
    </message>
    <message>
        <source>Ground %1: %2</source>
        <translation>Ground %1: %2</translation>
    </message>
    <message>
        <source>%1, no longer in force</source>
        <translation>%1, no longer in force</translation>
    </message>
    <message>
        <source>What would end it</source>
        <translation>What would end it</translation>
    </message>
    <message>
        <source>met</source>
        <translation>met</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>not met</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>who can supply it: %1</source>
        <translation>who can supply it: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>event, whether met</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What is pending</source>
        <translation>What is pending</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>The next date</source>
        <translation>The next date</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>document, its day</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1, in force today</source>
        <translation>%1, in force today</translation>
    </message>
    <message>
        <source>The law gives no number of days for the removal: it is to be made at once, since %1.</source>
        <translation>The law gives no number of days for the removal: it is to be made at once, since %1.</translation>
    </message>
    <message>
        <source>The removal is overdue: its last day was %1.</source>
        <translation>The removal is overdue: its last day was %1.</translation>
    </message>
    <message>
        <source>The removal has to be made on %1 at the latest, that day included.</source>
        <translation>The removal has to be made on %1 at the latest, that day included.</translation>
    </message>
</context>
<context>
    <name>zm::ui::WorkDelegate</name>
    <message>
        <source>disputed</source>
        <translation>disputed</translation>
    </message>
    <message>
        <source>by %1, ends %2</source>
        <comment>last working day, end after rest days</comment>
        <translation>by %1, ends %2</translation>
    </message>
</context>
<context>
    <name>zm::ui::WorkListPage</name>
    <message>
        <source>There is nothing here.</source>
        <translation>There is nothing here.</translation>
    </message>
    <message>
        <source>No case answers the search and the filters.</source>
        <translation>No case answers the search and the filters.</translation>
    </message>
    <message>
        <source>Closed cases</source>
        <translation>Closed cases</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>Work list</translation>
    </message>
    <message>
        <source>&amp;Persons</source>
        <translation>&amp;Persons</translation>
    </message>
    <message>
        <source>&amp;Organisations</source>
        <translation>&amp;Organisations</translation>
    </message>
    <message>
        <source>&amp;Disputed</source>
        <translation>&amp;Disputed</translation>
    </message>
    <message>
        <source>Cases by what is due</source>
        <translation>Cases by what is due</translation>
    </message>
    <message>
        <source>Reading names for search: %1 of %2</source>
        <translation>Reading names for search: %1 of %2</translation>
    </message>
    <message>
        <source>Progress of reading names</source>
        <translation>Progress of reading names</translation>
    </message>
    <message>
        <source>&amp;By person</source>
        <translation>&amp;By person</translation>
    </message>
    <message>
        <source>Cases of the same number stand together: one visit, one envelope. A name alone joins nothing.</source>
        <translation>Cases of the same number stand together: one visit, one envelope. A name alone joins nothing.</translation>
    </message>
    <message>
        <source>Nothing waits for you now. “Every case” shows the rest.</source>
        <translation>Nothing waits for you now. “Every case” shows the rest.</translation>
    </message>
</context>
<context>
    <name>zm::ui::actions</name>
    <message>
        <source>&amp;Open a new case</source>
        <translation>&amp;Open a new case</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>&amp;Import...</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Sign &amp;out</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Work list</source>
        <translation>&amp;Work list</translation>
    </message>
    <message>
        <source>&amp;Closed cases</source>
        <translation>&amp;Closed cases</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>&amp;Filters</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;List</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Preview</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Read again</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>&amp;Back to the list</translation>
    </message>
    <message>
        <source>&amp;Open the case</source>
        <translation>&amp;Open the case</translation>
    </message>
    <message>
        <source>Do the &amp;next act</source>
        <translation>Do the &amp;next act</translation>
    </message>
    <message>
        <source>&amp;Why still listed?</source>
        <translation>&amp;Why still listed?</translation>
    </message>
    <message>
        <source>Why this &amp;date?</source>
        <translation>Why this &amp;date?</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Timeline</translation>
    </message>
    <message>
        <source>&amp;Recipients</source>
        <translation>&amp;Recipients</translation>
    </message>
    <message>
        <source>&amp;Papers</source>
        <translation>&amp;Papers</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>L&amp;arger text</source>
        <translation>L&amp;arger text</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Smaller text</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Keyboard</translation>
    </message>
    <message>
        <source>&amp;About Zhengming</source>
        <translation>&amp;About Zhengming</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Case</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Find an act or a &amp;command</source>
        <translation>Find an act or a &amp;command</translation>
    </message>
    <message>
        <source>&amp;Drafts</source>
        <translation>&amp;Drafts</translation>
    </message>
    <message>
        <source>One act in the chosen &amp;cases</source>
        <translation>One act in the chosen &amp;cases</translation>
    </message>
    <message>
        <source>What &amp;if? Try the next act</source>
        <translation>What &amp;if? Try the next act</translation>
    </message>
    <message>
        <source>&amp;National register...</source>
        <translation>&amp;National register...</translation>
    </message>
    <message>
        <source>S&amp;upervision</source>
        <translation>S&amp;upervision</translation>
    </message>
    <message>
        <source>Cour&amp;t list</source>
        <translation>Cour&amp;t list</translation>
    </message>
    <message>
        <source>&amp;Black list of departments</source>
        <translation>&amp;Black list of departments</translation>
    </message>
    <message>
        <source>R&amp;ed list of departments</source>
        <translation>R&amp;ed list of departments</translation>
    </message>
    <message>
        <source>&amp;Key scrutiny</source>
        <translation>&amp;Key scrutiny</translation>
    </message>
    <message>
        <source>What &amp;units still owe</source>
        <translation>What &amp;units still owe</translation>
    </message>
    <message>
        <source>Errors being re&amp;medied</source>
        <translation>Errors being re&amp;medied</translation>
    </message>
    <message>
        <source>Credit rest&amp;oration</source>
        <translation>Credit rest&amp;oration</translation>
    </message>
    <message>
        <source>Deci&amp;ded not to list</source>
        <translation>Deci&amp;ded not to list</translation>
    </message>
    <message>
        <source>Change of &amp;law...</source>
        <translation>Change of &amp;law...</translation>
    </message>
    <message>
        <source>Who &amp;is it?</source>
        <translation>Who &amp;is it?</translation>
    </message>
    <message>
        <source>Sa&amp;ve the filter as a tab</source>
        <translation>Sa&amp;ve the filter as a tab</translation>
    </message>
    <message>
        <source>N&amp;ext saved filter</source>
        <translation>N&amp;ext saved filter</translation>
    </message>
    <message>
        <source>Former saved fil&amp;ter</source>
        <translation>Former saved fil&amp;ter</translation>
    </message>
    <message>
        <source>Cases of one pers&amp;on together</source>
        <translation>Cases of one pers&amp;on together</translation>
    </message>
    <message>
        <source>&amp;Compact rows, or roomy ones again</source>
        <translation>&amp;Compact rows, or roomy ones again</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>S&amp;ettings</translation>
    </message>
    <message>
        <source>&amp;Help for this place</source>
        <translation>&amp;Help for this place</translation>
    </message>
    <message>
        <source>A &amp;tour in ten minutes</source>
        <translation>A &amp;tour in ten minutes</translation>
    </message>
    <message>
        <source>&amp;Attachments</source>
        <translation>&amp;Attachments</translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation>Loc&amp;k</translation>
    </message>
    <message>
        <source>Review as the &amp;second officer</source>
        <translation>Review as the &amp;second officer</translation>
    </message>
    <message>
        <source>Show or hide the &amp;number</source>
        <translation>Show or hide the &amp;number</translation>
    </message>
    <message>
        <source>E&amp;xchange with the platform</source>
        <translation>E&amp;xchange with the platform</translation>
    </message>
    <message>
        <source>Done in &amp;two places...</source>
        <translation>Done in &amp;two places...</translation>
    </message>
    <message>
        <source>&amp;Interference and tips...</source>
        <translation>&amp;Interference and tips...</translation>
    </message>
    <message>
        <source>Second re&amp;view and looks...</source>
        <translation>Second re&amp;view and looks...</translation>
    </message>
    <message>
        <source>The la&amp;w and its certainty...</source>
        <translation>The la&amp;w and its certainty...</translation>
    </message>
</context>
<context>
    <name>zm::ui::asked</name>
    <message>
        <source>Number of the return of service that the person signed.</source>
        <translation>Number of the return of service that the person signed.</translation>
    </message>
    <message>
        <source>Number of the return with its witness, or of the photographs and video.</source>
        <translation>Number of the return with its witness, or of the photographs and video.</translation>
    </message>
    <message>
        <source>Number of the sending record; it says when it arrived.</source>
        <translation>Number of the sending record; it says when it arrived.</translation>
    </message>
    <message>
        <source>Number of the postal return; service is on the day it says.</source>
        <translation>Number of the postal return; service is on the day it says.</translation>
    </message>
    <message>
        <source>The court entrusted, and the number of its return.</source>
        <translation>The court entrusted, and the number of its return.</translation>
    </message>
    <message>
        <source>Where the notice stands. Its day is the day it was posted; it counts as served when the period of the notice has run.</source>
        <translation>Where the notice stands. Its day is the day it was posted; it counts as served when the period of the notice has run.</translation>
    </message>
    <message>
        <source>As the basis of the list words them; separate several by a semicolon.</source>
        <translation>As the basis of the list words them; separate several by a semicolon.</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>File number</translation>
    </message>
    <message>
        <source>The number of the file, as the department numbers its files.</source>
        <translation>The number of the file, as the department numbers its files.</translation>
    </message>
    <message>
        <source>Document the finding rests on</source>
        <translation>Document the finding rests on</translation>
    </message>
    <message>
        <source>Number of the penalty decision, judgment, commendation or other document that has taken effect.</source>
        <translation>Number of the penalty decision, judgment, commendation or other document that has taken effect.</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>The authority that made this document.</source>
        <translation>The authority that made this document.</translation>
    </message>
    <message>
        <source>In effect since</source>
        <translation>In effect since</translation>
    </message>
    <message>
        <source>What is to be performed or put right</source>
        <translation>What is to be performed or put right</translation>
    </message>
    <message>
        <source>What the subject has to do so that the listing can end early.</source>
        <translation>What the subject has to do so that the listing can end early.</translation>
    </message>
</context>
<context>
    <name>zm::ui::changes</name>
    <message>
        <source>The case now</source>
        <translation>The case now</translation>
    </message>
    <message>
        <source>The case then</source>
        <translation>The case then</translation>
    </message>
    <message>
        <source>Clocks that start or change</source>
        <translation>Clocks that start or change</translation>
    </message>
    <message>
        <source>Clocks that no longer run so</source>
        <translation>Clocks that no longer run so</translation>
    </message>
    <message>
        <source>What becomes possible</source>
        <translation>What becomes possible</translation>
    </message>
    <message>
        <source>What is no longer possible</source>
        <translation>What is no longer possible</translation>
    </message>
</context>
<context>
    <name>zm::ui::reach</name>
    <message>
        <source>in effect here, not yet confirmed by the platform</source>
        <translation>in effect here, not yet confirmed by the platform</translation>
    </message>
    <message>
        <source>recorded here, waits for the platform</source>
        <translation>recorded here, waits for the platform</translation>
    </message>
    <message>
        <source>confirmed by the platform on %1</source>
        <translation>confirmed by the platform on %1</translation>
    </message>
    <message>
        <source>not taken by the platform: somebody has to deal with it</source>
        <translation>not taken by the platform: somebody has to deal with it</translation>
    </message>
</context>
<context>
    <name>zm::ui::registerwords</name>
    <message>
        <source>suspended: do not act on it</source>
        <translation>suspended: do not act on it</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>term over: do not act on it</source>
        <translation>term over: do not act on it</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>same number</translation>
    </message>
    <message>
        <source>case number</source>
        <translation>case number</translation>
    </message>
    <message>
        <source>whole name</source>
        <translation>whole name</translation>
    </message>
    <message>
        <source>whole pinyin or initials</source>
        <translation>whole pinyin or initials</translation>
    </message>
    <message>
        <source>name begins so</source>
        <translation>name begins so</translation>
    </message>
    <message>
        <source>pinyin begins so</source>
        <translation>pinyin begins so</translation>
    </message>
    <message>
        <source>part of the name</source>
        <translation>part of the name</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 found</translation>
    </message>
    <message>
        <source>at least %1 found</source>
        <translation>at least %1 found</translation>
    </message>
    <message>
        <source>about %1 found</source>
        <translation>about %1 found</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>name, masked number, list</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Entered on %1 by court %2, case %3.</source>
        <translation>Entered on %1 by court %2, case %3.</translation>
    </message>
    <message>
        <source>Obligation: %1. Performance: %2.</source>
        <translation>Obligation: %1. Performance: %2.</translation>
    </message>
    <message>
        <source>Suspended since %1: nothing may rest on it until the court has decided.</source>
        <translation>Suspended since %1: nothing may rest on it until the court has decided.</translation>
    </message>
    <message>
        <source>Last changed on %1.</source>
        <translation>Last changed on %1.</translation>
    </message>
    <message>
        <source>The term ends on %1.</source>
        <translation>The term ends on %1.</translation>
    </message>
    <message>
        <source>Whoever is named wrongly here, or has done what was owed, turns to court %1: only that court corrects or removes the entry.</source>
        <translation>Whoever is named wrongly here, or has done what was owed, turns to court %1: only that court corrects or removes the entry.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what one may do, where it stands</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>copy past its lease: do not act on it</source>
        <translation>copy past its lease: do not act on it</translation>
    </message>
</context>
<context>
    <name>zm::ui::remarks</name>
    <message>
        <source>The same number stands in another case here: %1.</source>
        <translation>The same number stands in another case here: %1.</translation>
    </message>
    <message>
        <source>The platform has not confirmed the decision yet. Listing waits for it; removing never does.</source>
        <translation>The platform has not confirmed the decision yet. Listing waits for it; removing never does.</translation>
    </message>
    <message>
        <source>The warning gave time to perform until %1, and said that who performs by then is not listed.</source>
        <translation>The warning gave time to perform until %1, and said that who performs by then is not listed.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>case number, name</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The same number stands in another case here under another name: %1. One of the two is wrong, or the name was changed: make sure who it is before you go on.</source>
        <translation>The same number stands in another case here under another name: %1. One of the two is wrong, or the name was changed: make sure who it is before you go on.</translation>
    </message>
</context>
<context>
    <name>zm::ui::standing</name>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>ground %1</source>
        <translation>ground %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>disputed</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between roles</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>zm::ui::text</name>
    <message>
        <source>Record service of: %1</source>
        <translation>Record service of: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>facts, article</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>between %1 and %2, provisional</source>
        <translation>between %1 and %2, provisional</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>target %1, limit %2</source>
        <translation>target %1, limit %2</translation>
    </message>
    <message>
        <source>target %1, no limit</source>
        <translation>target %1, no limit</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>limit %1</translation>
    </message>
    <message>
        <source>promptly: the law gives no number</source>
        <translation>promptly: the law gives no number</translation>
    </message>
    <message>
        <source>Not allowed: %1</source>
        <translation>Not allowed: %1</translation>
    </message>
    <message>
        <source>Somebody else recorded an act of this case meanwhile. It is shown now; look again and record yours.</source>
        <translation>Somebody else recorded an act of this case meanwhile. It is shown now; look again and record yours.</translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>Not found: %1</translation>
    </message>
    <message>
        <source>Not readable: %1</source>
        <translation>Not readable: %1</translation>
    </message>
    <message>
        <source>The stored data are damaged: %1</source>
        <translation>The stored data are damaged: %1</translation>
    </message>
    <message>
        <source>Made by a newer program: %1</source>
        <translation>Made by a newer program: %1</translation>
    </message>
    <message>
        <source>The machine failed: %1</source>
        <translation>The machine failed: %1</translation>
    </message>
    <message>
        <source>target passed, limit: %1</source>
        <translation>target passed, limit: %1</translation>
    </message>
    <message>
        <source>%1: in time under %2, which gives until %3</source>
        <translation>%1: in time under %2, which gives until %3</translation>
    </message>
    <message>
        <source>%1: late under %2, which gave until %3</source>
        <translation>%1: late under %2, which gave until %3</translation>
    </message>
    <message>
        <source>Meets %1</source>
        <comment>a clock</comment>
        <translation>Meets %1</translation>
    </message>
    <message>
        <source>It is taken in all the same and marked late: what a person files is never refused for its lateness.</source>
        <translation>It is taken in all the same and marked late: what a person files is never refused for its lateness.</translation>
    </message>
</context>
</TS>
