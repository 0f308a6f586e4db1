## common

common-it-is-not-there-any-more = it is not there any more
common-files = Files
common-the-browser-gives-no-reason = the browser gives no reason
common-attainment = Attainment
common-pays-of-target = Pays, of target
common-remove = Remove
common-password = Password
common-new-row = New row
common-removal-of-a-row = Removal of a row
common-table = Table
common-help = Help
common-close = Close
common-everything-stored-as-files = Everything stored, as files
common-levers = Levers
common-note = Note
common-done = Done
common-find = Find
common-find-a-page-an-action-a = Find a page, an action, a scenario or an input
common-error = Error
common-scenarios = Scenarios
common-base = Base
common-goal = Goal
common-people = People
common-pay-plans = Pay plans
common-outcomes = Outcomes
common-present = Present
common-print = Print
common-history = History
common-name-of-the-model = Name of the model
common-inputs = Inputs
common-results = Results
common-share = Share
common-undo = Undo
common-redo = Redo
common-save-a-file = Save a file
common-outcome = Outcome
common-tour = Tour
common-payee = Payee
common-add-a-scenario = Add a scenario
common-number = Number
common-from = From
common-to = To
common-expected-year = Expected year
common-as-the-base = as the base
common-variable-pay-of-target-pay-every = Variable pay, of target pay; every team brings more, or less, in the expected proportion
common-team = Team
common-credit-inflation = Credit inflation
common-new-deal = New deal
common-new-stage = New stage
common-stage = Stage
common-weight = Weight
common-together = Together
common-actions = Actions
common-parts = Parts
common-name = Name
common-credit = Credit
common-deals = Deals
common-deal = Deal
common-amount = Amount
common-whose = Whose
common-touches = Touches
common-change = Change
common-day = Day
common-person = Person
common-channel = Channel
common-cost = Cost
common-holds = Holds
common-a-link = A link
common-revenue-goal = Revenue goal
common-an-amount = an amount
common-last-year-s-revenue = Last year's revenue
common-gross-margin = Gross margin
common-year = Year
common-shares-of-the-goal = Shares of the goal
common-expected = Expected
common-seasonality = Seasonality
common-the-first-years-are-being-drawn = The first years are being drawn.
common-cancel = Cancel
common-input = Input
common-hours = Hours
common-what = What
common-part = Part
common-ramp = Ramp
common-heads = Heads
common-teams = Teams
common-revenue = Revenue
common-deal-size = Deal size
common-define-what-counts-as-a-lead = define what counts as a lead
common-lead-definition = Lead definition
common-add-later-orders = add later orders
common-later-orders = Later orders
common-call-lost-deals-again = call lost deals again
common-recovery = Recovery
common-let-customers-pay-every-month = let customers pay every month
common-recurring-revenue = Recurring revenue
common-let-customers-bring-leads = let customers bring leads
common-advocates = Advocates
common-segments = Segments
common-duplicate = duplicate
common-add-a-month = add a month
common-take-the-last-one-away = take the last one away
common-in-the-year = in the year
common-leads = Leads
common-later-orders-2 = later orders
common-share-of-the-goal = Share of the goal
common-who-sells = who sells
common-sales = Sales
common-measure = Measure
common-by-quarter = by quarter
common-by-month = by month
common-variable-pay = variable pay
common-result = Result
common-roles = Roles
common-of = Of
common-the-part-that-counts = The part that counts
common-deal-type = deal type
common-target-pay = target pay
common-who-reaches-target-pay-by-how = Who reaches target pay, by how much of its revenue goal each function brings
common-role = Role
common-incentive = Incentive
common-target-pay-2 = Target pay
common-earns = Earns
common-of-target = Of target
common-points-in-a-pool = Points in a pool
common-functions = Functions
common-function = Function
common-incentives = Incentives
common-years = Years
common-part-of-the-goal = Part of the goal
common-street-quota = Street quota
common-attainment-factor = Attainment factor
common-coverage = Coverage
common-gap = Gap
common-what-the-goal-takes = What the goal takes
common-segment = Segment
common-opportunities = Opportunities
common-pays = Pays
common-from-of-goal = From, of goal
common-each-month = each month
common-each-quarter = each quarter
common-each-half-year = each half-year
common-a-year = a year
common-gates = Gates
common-limits = Limits
common-at-least = At least
common-the-year = the year
common-below = Below
common-in = In
common-period = Period
common-factor = Factor
common-in-steps = in steps
common-no-limit = no limit
common-how-much = How much
common-column = Column
common-row = Row
common-once-a-year = once a year
common-what-fills-it = What fills it
common-fund = Fund
common-only-what-lies-above = Only what lies above
common-by-target-incentive = By target incentive
common-equally = Equally
common-by-salary = By salary
common-by-points = By points
common-by-attainment = By attainment
common-shared-out = Shared out
common-ceiling = Ceiling
common-rates = Rates
common-rate = Rate
common-draw = Draw
common-months = Months
common-guarantee = Guarantee
common-previous-slide = Previous slide
common-next-slide = Next slide
common-for-whom-and-when = For whom and when
common-target-incentive = Target incentive
common-new-scenario = New scenario
common-for-the-year = for the year
common-open = Open
common-earned = Earned
common-paid = Paid
common-held = Held
common-owed = Owed
common-how-far-years-differ = How far years differ
common-rates-of-the-funnel = Rates of the funnel
common-month = Month
common-variable-pay-of-one-person-of = Variable pay of one person, of target pay: eight of ten years, and the median
common-company-revenue-of-goal = Company revenue, of goal
common-base-salary = base salary
common-variable-pay-2 = Variable pay
common-no-change = no change
common-incentive-cost = Incentive cost
common-of-revenue = Of revenue
common-margin = Margin
common-return-on-cost = Return on cost
common-nobody = Nobody
common-share-of-target = Share of target
common-there-is-no-goal-yet = There is no goal yet
common-at-target = At target
common-budget = Budget
common-mean = Mean
common-chance-moves-nobodys-pay = Chance moves nobody’s pay
common-chance-of-the-goal = Chance of the goal
common-now = Now
common-plan = Plan
common-in-proportion-between = , in proportion between
common-growth = Growth
common-difference = Difference
common-statements = Statements
common-pools = Pools
common-pool = Pool
common-reached = Reached
common-pay = Pay
common-both = Both
common-all = All
common-company = Company
common-payees = Payees
common-measures = Measures
common-start-date = start date
common-end-date = end date
common-target-incentive-2 = target incentive
common-cancelled-on = cancelled on
common-base-salary-2 = Base salary
common-half-below = Half below
common-a-measure-that-is-each-payee = a measure that is each payee's own
common-a-measure-of-the-company-a = a measure of the company, a function or a team
common-take-one-of-the-two-away = Take one of the two away.
common-modelled-from-leads-to-revenue = Modelled from leads to revenue
common-a-quotient-and-an-attainment-have = A quotient and an attainment have no days to count
common-not-in-the-role-in-this = Not in the role in this period
common-share-of-the-base = Share of the base
common-payout = Payout
common-corrections = Corrections
common-after-the-floor = After the floor
common-gate = Gate
common-no-team = no team
common-base-salaries = Base salaries
common-variable-pay-all-of-them = Variable pay, all of them
common-variable-pay-one-person = Variable pay, one person

## app

app-the-model-inside-this-copy-was = The model inside this copy was not opened. { $why }
app-what-was-open-last-cannot-be = What was open last cannot be read: { $why }. It is still stored; the sample is open instead.
app-skip-to-the-page = Skip to the page
app-drop-it-to-bring-it-in = Drop it to bring it in

## file

file-hagstone-model = Hagstone model
file-table-csv = Table (CSV)
file-workbook-xlsx = Workbook (XLSX)
file-picture-svg = Picture (SVG)
file-picture-png = Picture (PNG)
file-hagstone-with-a-model-inside = Hagstone with a model inside
file-saved-as-where-you-chose = Saved as { $name }, where you chose.
file-saved-as-in-your-downloads = Saved as { $name } in your downloads.
file-nothing-was-saved = Nothing was saved: { $why }.
file-the-browser-refused-to-save-a = the browser refused to save a file
file-is-larger-than-32-mb-and = { $name } is larger than 32 MB, and no file that Hagstone reads is.
file-cannot-be-read = { $name } cannot be read: { $error }.
file-the-picture-cannot-be-drawn = the picture cannot be drawn: { $error }

## helper

helper-this-browser-lets-no-worker-read = This browser lets no worker read it.
helper-it-takes-too-long-to-read = It takes too long to read.
helper-reading-it-has-failed = Reading it has failed.
helper-save-the-sheet-as-csv-and = { $why } Save the sheet as CSV, and open that.
helper-reading-it-has-failed-save-the = Reading it has failed. Save the sheet as CSV, and open that.
helper-the-file-could-not-be-written = the file could not be written
helper-the-file-takes-longer-than-a = the file takes longer than a minute to write

## keeper

keeper-other-tab = { $document } (other tab)
keeper-was-not-saved-undo-brings-it = { $name } was not saved: { $why }. Undo brings it back; save a file of it then.
keeper-other-tab-2 = { $name } (other tab)
keeper-what-is-stored-could-not-be = What is stored could not be deleted: { $words }.
keeper-the-model-cannot-be-opened-it = The model cannot be opened: { $why }. It is still stored; the recovery page gives it as it is.
keeper-copy = { $document } (copy)
keeper-the-model-was-not-copied = The model was not copied: { $why }.
keeper-the-model-was-not-renamed = The model was not renamed: { $why }.
keeper-the-model-was-not-deleted = The model was not deleted: { $words }.
keeper-the-model-was-not-put-back = The model was not put back: { $words }.

## storage

storage-another-tab-has-changed-it = another tab has changed it
storage-the-storage-of-this-browser-is = the storage of this browser is full
storage-this-browser-lets-the-page-store = this browser lets the page store nothing
storage-what-is-stored-is-no-text = what is stored is no text

## window

window-hagstone = { $name } – Hagstone

## slide-points

slide-points-next-step = Next step

## slide-rows

slide-rows-and-more-the-printed-report-has = and { $more } more; the printed report has all of them

## curve-editor

curve-editor-curve-of = Curve of { $name }
curve-editor-of-goal-pays-of-target = { $point } of goal pays { $point_2 } of target
curve-editor-point-of-the-curve-of = Point { $index } of the curve of { $name }
curve-editor-beyond-the-curve-of = Beyond the curve of { $name }
curve-editor-no-more-capped = no more: capped
curve-editor-on-at-the-last-slope-no = on at the last slope: no cap
curve-editor-beyond-the-last-point-it-pays = Beyond the last point it pays
curve-editor-attainment-of-point = Attainment of point { $index }
curve-editor-pay-at-point = Pay at point { $index }
curve-editor-remove-point = Remove point { $index }
curve-editor-add-a-point = add a point

## door

door-was-not-opened = { $name } was not opened. { $why }
door-is-being-read = { $name } is being read…
door-the-link-was-not-opened = The link was not opened. { $why }
door-a-locked-model = A locked model
door-a-model-is-locked-with-a = A model is locked with a password
door-open-it = Open it
door-not-now = Not now
door-the-password-is-tried = The password is tried…
door-this-is-not-its-password-or = This is not its password, or the copy is damaged. Try again, or ask for the copy again.
door-nothing-of-it-is-stored = Nothing of it is stored.
door-once-you-change-it-it-is = Once you change it, it is kept in this browser, and without the password.
door-this-page-is-not-allowed-to = This page is not allowed to unlock it: browsers give cryptography only to pages from the disk, from this machine and over https. Save the page to the disk, and open it there.
door-what-was-unlocked-is-not-a = What was unlocked is not a model. { $problem }

## edit

edit-not-in-the-base = not in the base
edit-base = base { $before }
edit-of = { $what } of { $of }
edit-of-2 = { $label } of { $of }
edit-remove = Remove { $label }
edit-removal-of = Removal of { $of }
edit-remove-2 = remove { $label }
edit-remove-of = Remove { $one } { $index } of { $of }
edit-add-a = add a { $one }

## field

field-it-must-be-a-whole-number = It must be a whole number.
field-it-can-only-be-here = It can only be { $range } here.
field-it-must-be-from-to = It must be from { $range } to { $range_2 }.
field-a-name-is-missing-here-write = A name is missing here. Write one, or press Escape for the last one.
field-something-else-has-this-name-write = Something else has this name. Write another one.
field-no-note = No note

## figure

figure-the-left-and-right-arrow-keys = The left and right arrow keys read off values; Home and End go to the edges, Escape leaves.
figure-the-left-and-right-arrow-keys-2 = The left and right arrow keys go from column to column; Home and End to the first and the last, Escape leaves.
figure-the-arrow-keys-move-over-the = The arrow keys move over the map; Home and End go to its left and right edge, Escape leaves.
figure-the-up-and-down-arrow-keys = The up and down arrow keys go from bar to bar; Home and End to the first and the last, Escape leaves.
figure-save = save

## help

help-take-the-tour = Take the tour
help-keys = Keys
help-keys-pressed-alone-while-you-are = Keys pressed alone, while you are not typing
help-keys-pressed-alone-do-something = Keys pressed alone do something
help-keys-in-fields-and-charts = Keys in fields and charts
help-ctrl = Ctrl
help-what-hagstone-is-made-of-and = What Hagstone is made of, and its licences
help-licences = Licences

## keep-figure

keep-figure-save-as-a-file = Save as a file
keep-figure-picture-svg = picture (SVG)
keep-figure-picture-png = picture (PNG)
keep-figure-table-csv = table (CSV)
keep-figure-a-picture-has-the-model-inside = A picture has the model inside: drop it here to open it again.
keep-figure-save-as-csv = Save as CSV: { $name }
keep-figure-save-as-csv-2 = save as CSV

## lever

lever-not-part-of-this-scenario = not part of this scenario

## note

note-note-on = Note on { $label }: { $note }
note-write-a-note-on = Write a note on { $label }
note-note = note
note-source = Source: { $source }
note-source-2 = { $note } Source: { $source }
note-note-on-2 = Note on { $name }
note-why-it-is-what-it-is = Why it is what it is
note-source-3 = Source
note-take-the-note-away = Take the note away

## palette

palette-in-english = English
palette-in-german = Deutsch
palette-language-words = language sprache translation
palette-actual = actual
palette-handoff = handoff
palette-commission = commission
palette-page-action-scenario-input = Page, action, scenario, input…
palette-found = Found
palette-back-revert = back revert
palette-again-repeat = again repeat
palette-add-create-what-if = add create what-if
palette-download-export-json = download export json
palette-open-a-file = Open a file
palette-import-load-json = import load json
palette-new-empty-model = New empty model
palette-blank-begin-create = blank begin create
palette-light-theme = Light theme
palette-colours-mode = colours mode
palette-dark-theme = Dark theme
palette-colours-mode-night = colours mode night
palette-theme-of-the-system = Theme of the system
palette-auto-colours-mode = auto colours mode
palette-help-and-keys = Help and keys
palette-shortcuts-keyboard-licences = shortcuts keyboard licences
palette-introduction-first-steps-help = introduction first steps help
palette-recovery-rescue-backup = recovery rescue backup
palette-search-palette = search palette
palette-pay-fixed = pay fixed
palette-variable-pay-bonus-ti-ote = variable pay bonus ti ote
palette-quota-target = quota target
palette-headcount-number = headcount number
palette-share-of-bonus = share of bonus
palette-goal-target = goal target
palette-goal-quota = goal quota
palette-bonus-pool-cost = bonus pool cost
palette-limit-maximum-ceiling = limit maximum ceiling
palette-hurdle-condition = hurdle condition
palette-lead-qualified-mql = lead qualified mql
palette-page = Page
palette-action = Action
palette-note-on = Note on { $here }
palette-source-comment-remark = source comment remark
palette-notes-source = notes source
palette-scenario = Scenario
palette-sample = Sample
palette-type-a-part-of-a-name = Type a part of a name: inputs are found too
palette-nothing-has-all-of-these-words = Nothing has all of these words. Try fewer, or the beginning of one.
palette-of-another-word-narrows-them-down = { $shown } of { $all }: another word narrows them down

## problems

problems-warning = Warning
problems-the-rest-is-calculated = : the rest is calculated
problems-in-the-model = { $parts } in the model{ $rest }
problems-left-out-until-then = { " " }Left out until then: { $left_out }.
problems-it-is-not-said-what-a = It is not said what a reached rate pays on: a result of { $result } would pay { $marginal } on each band alone and { $retroactive } on everything.
problems-the-is-itself-left-out = The { $what } “{ $id }” is itself left out.
problems-stands-here-twice-it-counts-once = “{ $id }” stands here twice; it counts once.
problems-this-is-the-result-of-too = This is the result of “{ $other }” too, which is typed already.
problems-the-results-that-are-typed-for = The results that are typed for its parts sum to { $parts } { $when }, its own to { $whole }.
problems-the-is-missing = The { $field } is missing.
problems-the-scenario-changes-a-that-the = The scenario changes a { $what } that the base has not, or has no longer: this is kept and not used.
problems-the-slider-moves-nothing-there-is = The slider moves nothing: there is no number at { $target }.
problems-the-note-is-on-nothing-there = The note is on nothing: there is no value at { $target }.
problems-set-a-revenue-target-on-the = Set a revenue target on the page Goal.
problems-add-it = Add it.
problems-give-it-at-least-one-point = Give it at least one point, such as 100% of target at 100% attainment.
problems-let-the-curve-pass-through-100 = Let the curve pass through 100% of target at 100% attainment, or change what is paid at target.
problems-check-whose-it-is-and-the = Check whose it is, and the segments and teams that count, or type a result.
problems-type-a-result-on-the-page = Type a result on the page Goal, if it is known.
problems-give-one-a-share-of-the = Give one a share of the goal above 0.
problems-split-it-by-another-basis-or = Split it by another basis, or give a member's team a share of the goal.
problems-take-it-out-of-the-scenario = Take it out of the scenario.
problems-it-counts-again-once-that-is = It counts again once that is back; on the page Scenarios it can be taken out.
problems-let-it-point-to-a-number = Let it point to a number of the model.
problems-choose-what-a-reached-rate-pays = Choose what a reached rate pays on.
problems-let-the-measure-count-deals-or = Let the measure count deals, or make a component of each type.
problems-let-the-measure-count-an-amount = Let the measure count an amount, or let it count no deals.
problems-say-from-where-on-it-is = Say from where on it is met, or up to where.
problems-it-counts-for-nothing-take-it = It counts for nothing; take it out if what it was on is gone for good.
problems-let-it-begin-below-its-end = Let it begin below its end, and its step be above 0.
problems-let-it-pay-more-where-it = Let it pay more where it is missed, unless that is meant.
problems-let-it-look-at-its-own = Let it look at its own period, unless that is meant.
problems-choose-a-shorter-period-or-measure = Choose a shorter period, or measure each period alone.
problems-choose-a-shorter-period-or-settle = Choose a shorter period, or settle nothing at the year's end.
problems-let-it-begin-below-its-end-2 = Let it begin below its end.
problems-write-a-factor-below-100-or = Write a factor below 100%, or exchange its beginning and its end.
problems-type-a-result-on-the-page-2 = Type a result on the page Goal.
problems-give-it-to-a-role-on = Give it to a role on the page People, or take it away.
problems-choose-a-measure-that-is-each = Choose a measure that is each one's own, or split it equally.
problems-say-whose-each-deal-is = Say whose each deal is.
problems-check-their-days-and-the-year = Check their days and the year of the goal, unless they are history.
problems-let-a-measure-count-the-deals = Let a measure count the deals, on the page Goal.
problems-type-90-for-90-or-leave = Type 90 for 90%, or leave it if that is meant.
problems-type-5-for-5-or-leave = Type 5 for 5%, or leave it if that is meant.
problems-the-model = the model

## scenarios

scenarios-compared-with = compared with{ " " }
scenarios-changes-are-kept-in-this-scenario = ; changes are kept in this scenario
scenarios-there-is-none-yet-a-scenario = There is none yet. A scenario is a named set of changes: while one is chosen, every page writes what is changed into it and leaves the base as it is.
scenarios-while-a-scenario-is-chosen-every = While a scenario is chosen, every page writes what is changed into it, and nothing else: all the rest follows the base.
scenarios-duplicate-of = Duplicate of { $name }
scenarios-name-of = Name of { $name }
scenarios-note-of = Note of { $name }
scenarios-move-of-up = Move of { $name } up
scenarios-move-of-down = Move of { $name } down
scenarios-removal-of = Removal of { $name }
scenarios-as-the-base = { $name } as the base
scenarios-name-of-scenario = Name of scenario { $place }
scenarios-move-up = Move { $name } up
scenarios-move-down = Move { $name } down
scenarios-it-changes-nothing-yet = It changes nothing yet.
scenarios-more = { $rest } more
scenarios-a-change-of-taken-out = A change of { $name } taken out
scenarios-take-it-out = take it out
scenarios-taken-away = { " " }taken away
scenarios-added = added:{ " " }
scenarios-being-edited = Being edited: { $name }
scenarios-edit = Edit { $name }
scenarios-being-edited-2 = Being edited
scenarios-edit-2 = Edit
scenarios-copy = { $old }, copy
scenarios-duplicate = Duplicate { $name }
scenarios-make-it-the-base = Make it the base: { $name }
scenarios-make-it-the-base-2 = make it the base…
scenarios-delete = Delete { $name }
scenarios-delete-2 = delete
scenarios-base-before = Base before { $name }
scenarios-the-base-stays-as-it-is = The base stays as it is: this scenario changes nothing.
scenarios-the-base-takes-over-1-change = The base takes over 1 change:
scenarios-the-base-takes-over-changes = The base takes over { $count } changes:
scenarios-the-scenario-itself-goes-it-is = The scenario itself goes: it is the base then.
scenarios-the-scenario-itself-goes-it-is-2 = The scenario itself goes: it is the base then. The other scenario keeps the values that it has now.
scenarios-the-scenario-itself-goes-it-is-3 = The scenario itself goes: it is the base then. The other scenarios keep the values that they have now.
scenarios-make-the-base = Make { $name } the base
scenarios-keep-the-base-of-now-as = Keep the base of now as a scenario
scenarios-make-it-the-base-3 = Make it the base
scenarios-cancel = cancel

## shell

shell-language = Language
shell-start = Start
shell-lead-to-revenue = Lead to revenue
shell-contribution = Contribution
shell-insights = Insights
shell-compare = Compare
shell-statement = Statement
shell-hagstone = Hagstone
shell-pages = Pages
shell-nothing-changed-yet = nothing changed yet
shell-saved-here = saved here, { $time }
shell-not-saved = not saved: { $why }
shell-saved-to = saved to { $name }
shell-kept-only-while-this-page-is = kept only while this page is open
shell-download-now = Download now
shell-history = history
shell-in-your-downloads = { $name } in your downloads
shell-the-model-was-not-saved = The model was not saved: { $why }.
shell-this-is-a-read-only-copy = This is a read-only copy. Move what you like: nothing of it is stored, and the file stays as it is.
shell-another-tab-edits-this-model-here = Another tab edits this model. Here you see what it has saved, and nothing can be changed.
shell-edit-here-instead = Edit here instead
shell-nothing-to-undo = Nothing to undo
shell-nothing-to-redo = Nothing to redo
shell-open-a-file = Open a file…
shell-open-the-sample = Open the sample
shell-theme = Theme
shell-auto = Auto
shell-light = Light
shell-dark = Dark
shell-dismiss = Dismiss

## tour

tour-of = { $step } of { $len }
tour-back = Back
tour-leave-the-tour = Leave the tour
tour-next = Next
tour-move-this-slider = Move this slider
tour-it-says-how-much-of-the = It says how much of the head of marketing’s bonus hangs on the company’s quota. Everything on the page follows while you drag; Undo takes it back.
tour-see-who-wins-together = See who wins together
tour-each-place-on-the-map-is = Each place on the map is a year: what sales and what marketing bring of their goals. Its colour says who reaches target pay then: both, one of them, or nobody.
tour-see-how-likely-that-is = See how likely that is
tour-ten-thousand-years-are-drawn-as = Ten thousand years are drawn as chance may make them. This is the part of them in which both functions reach target pay.
tour-see-whose-pay-hangs-on-what = See whose pay hangs on what
tour-each-bar-is-one-persons-variable = Each bar is one person’s variable pay, parted by what it is paid on. The page Pay plans changes it; the other samples are on the page Start.

## update

update-a-newer-hagstone-is-there-what = A newer Hagstone is there. What you changed is not stored: save a file first, then it can be loaded.
update-a-newer-hagstone-is-there = A newer Hagstone is there.
update-load-it = Load it
update-the-newer-hagstone-comes-as-soon = The newer Hagstone comes as soon as everything is stored.
update-the-newer-hagstone-is-loaded = The newer Hagstone is loaded…
update-hagstone-was-renewed-in-another = Hagstone was renewed in another tab. This one goes on as it was until it is loaded again.
update-load-it-again = Load it again

## copy

copy-this-page-is-no-copy-of = This page is no copy of Hagstone. Open one that was saved on the page Files, or the model's file.
copy-this-is-hagstone-without-a-model = This is Hagstone without a model inside. Open it by itself, or ask for the model's file.
copy-this-copy-was-made-by-a = This copy was made by a newer version of Hagstone. Open it by itself, or ask for the model's file.
copy-the-model-inside-this-copy-is = The model inside this copy is damaged: a part is missing, or was changed. Ask for the copy again.
copy-what-is-inside-this-copy-is = What is inside this copy is not a model. { $problem }

## intake

intake-it-is-larger-than-16-mb = It is larger than 16 MB, and no model is.
intake-it-is-no-model-picture-link = It is no model, picture, link or copy of Hagstone, and no table with columns and rows.
intake-people-one-a-row = People, one a row
intake-results-of-measures = Results of measures
intake-column = Column { $column }
intake-answer-what-is-open-and-what = Answer what is open, and what would change is shown here.
intake-no-row-can-be-used = No row can be used.
intake-it-would-add = It would add { $several }.
intake-it-would-change = It would change { $several }.
intake-it-would-add-and-change = It would add { $several } and change { $old }.
intake-in = { $all } in { $rows }
intake-the-first-are-listed = The first { $listed } are listed.
intake-what-is-wrong-and-what-to = What is wrong, and what to do
intake-1-234-5-a-decimal-point = 1,234.5: a decimal point
intake-1-234-5-a-decimal-comma = 1.234,5: a decimal comma
intake-the-day-stands-first = The day stands first
intake-the-month-stands-first = The month stands first

## compare

compare-there-is-nothing-to-compare-yet = There is nothing to compare yet
compare-add-a-scenario-change-something-in = Add a scenario, change something in it, and see here what follows.
compare-what-each-changed-input-moves = What each changed input moves, whatever the order in which they are changed; the parts sum to the difference
compare-below-each-number-its-difference = Below each number, its difference from the base. Pay is the variable pay of one person of the role; shares differ in percentage points.
compare-pay = Pay, { $name }
compare-pool = Pool, { $name }
compare-changed-assumptions = Changed assumptions
compare-no-scenario-changes-anything-yet = No scenario changes anything yet.
compare-assumption = Assumption
compare-at-of-goal = At { $percent } of goal. { $under }
compare-at-of-goal-2 = At { $percent } of goal: { $told }
compare-cost-of-all-incentives-every-team = Cost of all incentives; every team brings more, or less, in the expected proportion
compare-the-base-has-no-such-any = { $place }: the base has no such { $what } any more. The change is kept, and not used.
compare-taken-away-here-and-the-base = { $place }: taken away here, and the base has no such { $what } any more.

## contribution-attribution

contribution-attribution-attribution-of-deals = Attribution of deals
contribution-attribution-a-rule-is-a-convention-it = A rule is a convention: it says how a deal is shared out to the touches before it, not what caused it.
contribution-attribution-deals-of-by-the-team-whose = Deals of { $year } by the team whose touches are credited with them, { $currency }
contribution-attribution-channels = Channels
contribution-attribution-attribution-rule = Attribution rule
contribution-attribution-the-attribution-rule = the attribution rule
contribution-attribution-to-the-first-touch = To the first touch
contribution-attribution-to-the-leads-touch = To the lead’s touch
contribution-attribution-to-the-opportunitys-touch = To the opportunity’s touch
contribution-attribution-to-the-last-touch = To the last touch
contribution-attribution-together-too-much = Together { $total }: { $total_2 } too much.
contribution-attribution-is-left-for-the-touches-without = { $left } is left for the touches without a place, in equal parts.
contribution-attribution-deals-are-credited-to = Deals are credited to
contribution-attribution-half-life-in-days = Half-life in days
contribution-attribution-credit-by = Credit by: { $name }
contribution-attribution-the-models = the model’s
contribution-attribution-a-touch-is-a-teams-and = A touch is a team’s, and there are no teams yet: add them on the page People.
contribution-attribution-there-are-no-deals-yet-a = There are no deals yet. A rule shares out the deals of { $year } to the teams whose touches came before them.
contribution-attribution-no-deal-of-has-touches-open = No deal of { $year } has touches. Open a deal below and add what spoke to the buyer before, or start with a new one.
contribution-attribution-new-deal-with-touches = New deal with touches
contribution-attribution-add-a-deal-with-touches = Add a deal with touches

## contribution-credit

contribution-credit-modelled-revenue-by-the-team-that = Modelled revenue by the team that is credited with it, { $currency }{ $year }
contribution-credit-expected-revenue-by-team = Expected revenue by team, { $currency }{ $year }
contribution-credit-the-map-credits-the-revenue-of = The map credits the revenue of segments, and there are none: the bars show what it would say of the year’s expected revenue. Add a segment on the page Lead to revenue, and credit it by the map.
contribution-credit-is-credited-to = { $name } is credited to
contribution-credit-the-team-that-sells = the team that sells
contribution-credit-the-team-that-brought-the-lead = the team that brought the lead
contribution-credit-the-teams-of-the-lifecycle-map = the teams of the lifecycle map

## contribution-lifecycle

contribution-lifecycle-lifecycle-map = Lifecycle map
contribution-lifecycle-what-happens-to-a-customer-from = What happens to a customer, from stranger to advocate, whoever does it. A stage’s weight is its part of the credit; the teams share each stage.
contribution-lifecycle-a-stage-is-shared-by-teams = A stage is shared by teams, and there are none yet: add them on the page People.
contribution-lifecycle-there-is-no-map-yet-start = There is no map yet. Start with five stages whose parts are a guess, and make them your own.
contribution-lifecycle-start-a-lifecycle-map = Start a lifecycle map
contribution-lifecycle-credit-is-the-sum-over-the = Credit is the sum over the stages of weight times part.
contribution-lifecycle-until-all-of-it-sums-to = Until all of it sums to 100%, the parts count in proportion.
contribution-lifecycle-stages-that-only-this-scenario-has = Stages that only this scenario has stand after those of the base, in an order of their own. To place one among them, add it to the base.
contribution-lifecycle-add-a-stage = add a stage
contribution-lifecycle-place-of = Place of { $name }
contribution-lifecycle-part = { $name }, part
contribution-lifecycle-of = of { $name }
contribution-lifecycle-move-up = Move { $name } up
contribution-lifecycle-move-down = Move { $name } down
contribution-lifecycle-scale-down-the-parts = Scale down the parts
contribution-lifecycle-share-the-rest-out = Share the rest out
contribution-lifecycle-scale-down = scale down
contribution-lifecycle-share-the-rest-out-2 = share the rest out
contribution-lifecycle-weights-of-the-stages = Weights of the stages
contribution-lifecycle-weights = Weights
contribution-lifecycle-of-the-weights = of the weights

## contribution

contribution-nobody = nobody
contribution-gone = { $id }, gone
contribution-too-much = { $told } too much
contribution-missing = { $told } missing
contribution-stranger-to-lead = Stranger to lead
contribution-lead-to-opportunity = Lead to opportunity
contribution-opportunity-to-deal = Opportunity to deal
contribution-customer-to-next-order = Customer to next order
contribution-customer-to-advocate = Customer to advocate

## deals

deals-optional-deals-are-credited-to = Optional. Deals are credited to named people, and to the teams whose touches came before them. A measure counts them where its row on the page Goal says so under “more”. Days are written 2027-03-01.
deals-won-on = Won on
deals-type = Type
deals-product = Product
deals-cancelled-on = Cancelled on
deals-add-a-deal = add a deal
deals-beside = , beside,
deals-day-of-cancelling = Day of cancelling
deals-share-of = Share of
deals-credit-somebody = Credit somebody
deals-whose-it-is-shares-that-sum = Whose it is: shares that sum to 100%.
deals-beside-for = Beside, for
deals-count-it-for-somebody-beside = Count it for somebody beside
deals-who-else-it-counts-for-each = Who else it counts for: each share stands for itself.
deals-nobody-by-name = nobody by name
deals-of-another-team = { $name }, of another team
deals-gone = { $gone }, gone
deals-touches-before = Touches before { $name }
deals-what-spoke-to-the-buyer-before = What spoke to the buyer before: a call, a fair, an advertisement. The attribution rule credits the teams for them, and the people where an own measure counts touches.
deals-led-to = Led to
deals-touch-before = touch { $index } before { $name }
deals-what-came = What came
deals-nothing-of-its-own = nothing of its own
deals-the-lead = the lead
deals-the-opportunity = the opportunity
deals-add-a-touch = add a touch
deals-new-touch = New touch
deals-a-touch-is-a-teams-add = A touch is a team’s: add a team on the page People first.

## files-app-copy

files-app-copy-it-is-being-made = It is being made…
files-app-copy-with-a-password = With a password
files-app-copy-it-is-asked-for-when-the = It is asked for when the copy is opened.
files-app-copy-without-the-names-of-people = Without the names of people
files-app-copy-payees-become-account-executive-1 = Payees become “Account executive 1” and so on.
files-app-copy-everything-can-be-moved-in-it = Everything can be moved in it, and nothing is stored. It is no protection.
files-app-copy-save-a-copy-of-the-app = Save a copy of the app
files-app-copy-a-part-of-a-name-still = A part of a name still stands here; read it before you send the copy:

## files-mapping

files-mapping-imported-undo-takes-it-back-and = { $count ->
    [one] { $count } row is
   *[other] { $count } rows are
} imported. Undo takes it back, and what the model was before is kept on the page History.
files-mapping-import-of = Import of { $name }
files-mapping-another-tab-edits-this-model = Another tab edits this model: nothing can be imported here.
files-mapping-correct-the-rows-in-the-file = Correct the rows in the file and bring it in again, or leave them out.
files-mapping-it-goes-into-the-base-model = It goes into the base model, not only into the scenario that is looked at.
files-mapping-nothing-is-imported-until-you = Nothing is imported until you accept it below. Rows add and change; they never delete.
files-mapping-what-would-change = What would change
files-mapping-row-by-row = Row by row
files-mapping-leave-out-the-rows-with-problems = Leave out the rows with problems
files-mapping-import = Import
files-mapping-put-aside = Put aside
files-mapping-sheet = Sheet
files-mapping-what-the-rows-are = What the rows are
files-mapping-needed = { " " }(needed)
files-mapping-left-out = left out
files-mapping-what-holds = What { $heading } holds
files-mapping-column-of-the-file = Column of the file
files-mapping-first-values = First values
files-mapping-numbers-are-written-like = Numbers are written like
files-mapping-in-days = In days
files-mapping-what-the-file-leaves-open = What the file leaves open
files-mapping-the-first-of = The first { $rows } of { $all }.

## files

files-take-the-model-with-you = Take the model with you
files-save-the-model = Save the model
files-save-the-workbook = Save the workbook
files-pictures-svg-png = Pictures (SVG, PNG)
files-it-is-being-written = It is being written…
files-save-the-table = Save the table
files-the-link-is-copied = The link is copied.
files-the-browser-does-not-let-the = The browser does not let the page copy it. Select it above and copy it by hand.
files-the-link = The link
files-copy-the-link = Copy the link
files-bring-something-in = Bring something in
files-a-file = A file
files-choose-a-file = Choose a file…
files-or-drop-it-anywhere-on-the = or drop it anywhere on the page
files-the-address-of-a-link = The address of a link
files-open-the-link = Open the link
files-the-model-json = The model (JSON)
files-everything-the-base-its-scenarios = Everything: the base, its scenarios, notes. To keep it elsewhere, or for somebody who has Hagstone.
files-a-copy-of-the-app-with = A copy of the app with this model inside
files-one-html-file-to-mail-who = One HTML file to mail: who opens it in a browser sees this model and can move its sliders, without a network. It opens beside what their browser keeps, and writes over nothing.
files-the-model-stands-in-the-link = The model stands in the link itself, after the #, which browsers send to nobody. Whoever has the link has the model.
files-a-workbook-xlsx = A workbook (XLSX)
files-for-who-checks-the-numbers-the = For who checks the numbers: the expected year of what is looked at, with live formulas, every input and how each payment comes about. It does not come in again as a model.
files-tables-csv = Tables (CSV)
files-for-other-programs-numbers-as-they = For other programs: numbers as they are, without separators. Roster, deals and results can be changed there and come in again.
files-every-chart-can-be-saved-at = Every chart can be saved at its title, with the model inside: dropped on this page, the picture opens it again. Programs that change a picture take the model out.
files-a-model-a-copy-of-the = A model, a copy of the app, or a picture with a model inside opens beside the model that is open. A workbook or a CSV file with people, deals or results is shown first, and imported when you accept it.
files-paste-its-address-the-model-in = Paste its address: the model in it opens beside the model that is open.
files-at-least-8-characters-tell-it = At least 8 characters. Tell it by another way than the file; without it nobody gets the model back.
files-this-page-cannot-lock-it-browsers = This page cannot lock it: browsers give cryptography only to pages from the disk, from this machine and over https. Open Hagstone from the disk, or save the copy without a password.
files-short-enough-for-any-program = Short enough for any program.
files-some-mail-programs-cut-links-that = Some mail programs cut links that are longer than 2,000.
files-many-programs-cut-so-long-a = Many programs cut so long a link; a file is safer.
files-characters-it-leads-to-the-file = { $written } characters. { $fits } It leads to the file on this machine: to others, send a copy of the app.
files-characters = { $written } characters. { $fits }
files-names-of-deals-teams-roles-plans = Names of deals, teams, roles, plans and scenarios, and all notes, stay as they are: read them before you send the copy.
files-the-model-names-no-people = The model names no people. { $kept }
files-one-person-is-called-by-role = One person is called by role and number. { $kept }
files-people-are-called-by-role-and = { $count } people are called by role and number, and what is said of their corrections is left out. { $kept }

## goal

goal-to-the-end-of = To the end of { $name }: { $parts }
goal-revenue-to-date = Revenue to date, { $currency }
goal-revenue-target = Revenue target
goal-the-model-has-no-goal-that = The model has no goal that can be used, so no attainment can be calculated.
goal-set-a-goal = Set a goal
goal-growth-goal = Growth goal
goal-a-goal-of = a goal of { $target }
goal-how-the-goal-is-given = How the goal is given
goal-start-of-the-fiscal-year = Start of the fiscal year
goal-the-goal-is-given-as = The goal is given as
goal-growth-over-last-year = growth over last year
goal-budget-for-incentives = Budget for incentives
goal-the-fiscal-year-starts-in = The fiscal year starts in
goal-moving-one-share-moves-the-others = Moving one share moves the others: together they are the whole goal.
goal-share-of = Share of { $name }
goal-only-the-proportions-matter-2-is = Only the proportions matter: 2 is twice as much as 1.
goal-the-year-is-expected-to-end = The year is expected to end at its goal
goal-the-year-is-expected-to-end-2 = The year is expected to end { $amount } above its goal, at { $percent }
goal-the-year-is-expected-to-end-3 = The year is expected to end { $amount } below its goal, at { $percent }
goal-goal-to-date = Goal to date
goal-expected-to-date = Expected to date

## history

history-earlier-states-of-this-model = Earlier states of this model
history-the-last-three-of-today-and = The last three of today and one of each day before, ten in all: taken every half hour of work, and before something is imported or brought back.
history-nothing-is-kept-on-this-machine = Nothing is kept on this machine, and so no earlier states are.
history-none-yet-the-first-is-kept = None yet: the first is kept when you go on changing what is saved.
history-before-you-went-on = before you went on
history-before-an-import = before an import
history-before-the-app-was-updated = before the app was updated
history-before-an-earlier-state-was = before an earlier state was brought back
history-it-cannot-be-read-the-recovery = It cannot be read; the recovery page gives it as it is.
history-go-back-to = Go back to { $moment }
history-go-back-to-this = Go back to this
history-download = Download { $moment }
history-download-2 = Download
history-the-name = the name
history-the-same-as-now = The same as now
history-differs-from-now-in-one-place = Differs from now in one place: { $pages }
history-differs-from-now-in-places = Differs from now in { $places } places: { $pages }

## insights

insights-what-moves-an-outcome-and-what = What moves an outcome, and what makes it what it should be
insights-each-run-again-with-other-chance = { $there }, each run again with other chance and other contributions
insights-years = { $years } years
insights-years-looked-into = Years looked into
insights-over = over { $trials }
insights-who-wins-while-the-other-loses = Who wins while the other loses?
insights-this-needs-two-functions-with = This needs two functions with somebody in each who has target pay: add them on the page People.
insights-years-by-who-reaches-target-pay = Years by who reaches target pay, { $over }
insights-credit-given-is-of-what-the = Credit given is { $over } of what the deals are worth: some revenue is credited more than once.
insights-credit-given-is-of-what-the-2 = Credit given is { $over } of what the deals are worth.
insights-variance-of-one-persons-pay-own = Variance of one person’s pay: own (full), partner function (light), company and market (shared), luck (hatched)
insights-years-in-which-one-person-reaches = Years in which one person reaches target pay; the tick is the goal of the main measure
insights-what-the-deal-adds-to-the = What the deal adds to the pay of the year, by the month in which it is won
insights-expected-pay-without-any-own = Expected pay without any own contribution; the tick is the part that hangs on others
insights-cost-of-all-incentives = Cost of all incentives, { $over }
insights-of-what-1-more-of-own = Of what 1% more of own results brings the company: what it earns the one who brings it (full) and everybody else (light)
insights-pay-of-one-person-from-the = Pay of one person from the least to the most that any rule pays; the dot is the model’s rule
insights-each-input-alone-over-its-range = Each input alone over its range: its uncertainty where that is given, a tenth less to a tenth more where not
insights-two-functions-with-people-are = Two functions with people are needed to see who wins while the other loses
insights-and-win-and-lose-together = { $first } and { $second } win and lose together
insights-in-of-the-years-wins-while = In { $chance } of the years { $who } wins while { $other } loses
insights-both-reach-target-pay = Both reach target pay
insights-alone = { $first } alone
insights-alone-2 = { $second } alone
insights-neither-does = Neither does
insights-and = { $pair } and { $second }
insights-the-first-alone = The first alone
insights-the-second-alone = The second alone
insights-who-reaches-target-pay = Who reaches target pay
insights-pay-of-the-first = Pay of the first
insights-pay-of-the-second = Pay of the second
insights-and-2 = { $both } and { $both_2 }: { $name }
insights-and-3 = { $rest } and { $last }
insights-wins-alone-and-is-paid-below = { $who } wins alone, and { $other } is paid below target, in years with { $list }.
insights-the-budget-holds-in-every-year = The budget holds in every year, with { $worst } in the dearest
insights-the-budget-holds-in-of-the = The budget holds in { $within } of the years; the dearest costs { $worst }
insights-incentives-cost-to-in-eight-of = Incentives cost { $p10 } to { $p90 } in eight of ten years
insights-eight-of-ten-years = Eight of ten years
insights-the-dearest-year = The dearest year
insights-1-of-10-years-below = 1 of 10 years below
insights-half-of-the-years-below = Half of the years below
insights-9-of-10-years-below = 9 of 10 years below
insights-9-of-10-years-below-2 = { $id }: 9 of 10 years below
insights-saved-by-one-joint-budget = Saved by one joint budget
insights-no-ones-pay-hangs-on-the = No one’s pay hangs on the attribution rule
insights-of-target-pay = , { $share } of target pay
insights-the-attribution-rule-alone-moves = The attribution rule alone moves the pay of { $id } by { $moves }{ $of_target }
insights-the-models = { $name } (the model’s)

## insights-kinks

insights-kinks-each-ring-is-a-turn = { $note }; each ring is a turn
insights-kinks-pay-curve = Pay curve

## insights-solve

insights-solve-no-input-moves-this-outcome-so = No input moves this outcome, so there is nothing to solve for.
insights-solve-solve = Solve
insights-solve-should-be = { $metric } should be
insights-solve-looking = Looking…
insights-solve-the-model-has-changed-since-solve = The model has changed since: solve it again to be sure.
insights-solve-set-it-to = Set it to { $written }

## lead-company

lead-company-alignment = Alignment
lead-company-faster-from-lead-to-revenue = Faster from lead to revenue
lead-company-shortens-every-lag-of-the-funnels = Shortens every lag of the funnels.
lead-company-more-leads-become-deals = More leads become deals
lead-company-shared-by-the-steps-whose-rates = Shared by the steps whose rates are below 100%.
lead-company-more-selling-hours-at-the-same = More selling hours at the same cost
lead-company-counts-where-a-teams-hours-are = Counts where a team’s hours are counted.
lead-company-where-a-teams-hours-are-counted = Where a team’s hours are counted, opportunities that find none wait, and age. Marketing can give eaten hours back.
lead-company-everything-else = Everything else
lead-company-count-the-hours-of = count the hours of { $of }
lead-company-hours-of-a-head-in-a = Hours of a head in a month
lead-company-what-eats-them = What eats them
lead-company-of = { $name } of { $of }
lead-company-add-what-eats-hours = add what eats hours
lead-company-what-eats-hours = What eats hours
lead-company-prospecting = Prospecting
lead-company-given-back-by-support = Given back by support
lead-company-the-part-of-the-eaten-hours = The part of the eaten hours that another team takes over.
lead-company-given-back = Given back
lead-company-the-support-of = the support of { $name }
lead-company-let-give-hours-back = let { $name } give hours back
lead-company-support = Support
lead-company-ramp-of-new-heads = Ramp of new heads
lead-company-the-part-of-its-hours-that = The part of its hours that a new head has in each month from its start.
lead-company-heads-by-month = Heads by month
lead-company-before-the-first-change-there-are = Before the first change there are { $id } heads, those of its roles. Month 1 is the first of the horizon.
lead-company-change-the-heads-from-a-month = change the heads from a month on
lead-company-from-month = From month
lead-company-all-changes = all changes
lead-company-the-hours-of-this-team = the hours of this team
lead-company-pauses = Pauses
lead-company-in-a-pause-teams-bring-no = In a pause teams bring no leads, give no support and call nobody. What they brought before is still on its way, and what they miss is missed later.
lead-company-name-of-the-pause = Name of the pause
lead-company-for-months = For months
lead-company-this-pause = this pause
lead-company-try-a-quarter-without-marketing = try a quarter without marketing
lead-company-new-pause = New pause
lead-company-a-quarter-without-marketing = A quarter without marketing
lead-company-cost-of-sale = cost of sale
lead-company-all-segments = all segments
lead-company-what-selling-costs-beside-pay = What selling costs beside pay
lead-company-on-top-of-salaries-and-incentives = On top of salaries and incentives
lead-company-name-of-the-programme = Name of the programme
lead-company-spent-by = Spent by
lead-company-for = For
lead-company-first-month = First month
lead-company-last-month = Last month
lead-company-costs = Costs
lead-company-this-programme = this programme
lead-company-add-a-programme = add a programme
lead-company-new-programme = New programme

## lead-funnel

lead-funnel-cannot-be-calculated-as-it-stands = { $name } cannot be calculated as it stands
lead-funnel-what-passes-each-stage-in-colours = What passes each stage in { $name }; colours show who works it. The up and down arrow keys go from bar to bar.
lead-funnel-the-goals-gross-margin-counts = { " " }The goal’s gross margin counts, { $margin }.
lead-funnel-no-gross-margin-is-known = { " " }No gross margin is known.
lead-funnel-rate = { $label } rate
lead-funnel-lag = { $label } lag
lead-funnel-a-month = { $name }, a month
lead-funnel-on-average = { $average } on average
lead-funnel-of-the-leads-count-the-rate = { $kept } of the leads count; the rate to SQL is { $round } times as high
lead-funnel-strictness = Strictness
lead-funnel-opportunity = Opportunity
lead-funnel-hours-for-each = Hours for each
lead-funnel-lost-by-waiting = Lost by waiting
lead-funnel-win = Win
lead-funnel-retention = Retention
lead-funnel-hand-off-after = Hand-off after
lead-funnel-every-months = Every, months
lead-funnel-of-change = { $label } of { $of }: { $told }, change

## lead

lead-new-segment = New segment
lead-add-a-segment = add a segment
lead-it-is-sized-for-a-revenue = It is sized for a revenue of 10 million; change every number of it.
lead-it-is-sized-for-the-goal = It is sized for the goal of { $goal }; change every number of it.
lead-how-do-leads-become-revenue-here = How do leads become revenue here?
lead-a-segment-is-a-group-of = A segment is a group of customers who are sold to in one way. Its leads pass through rates and lags to won deals, and from there to later orders. The goal is only as good as this machine: build it here, and see by quarter whether it gets there.
lead-start-from-a-funnel = Start from a funnel
lead-revenue-from-the-funnel = Revenue from the funnel
lead-the-funnel-brings-in-but-typed = The funnel brings { $funnel } in { $outcome }, but typed results are paid on: { $counted }.
lead-let-the-funnel-count = let the funnel count
lead-copy = { $named } (copy)
lead-copy-of = Copy of { $named }
lead-one-year = one year
lead-years = { $years } years
lead-years-that-are-calculated = Years that are calculated
lead-name-of-the-segment = Name of the segment
lead-motion = Motion
lead-shown = Shown
lead-calculated-for = Calculated for
lead-remove = Remove { $name }
lead-remove-2 = remove
lead-and = { $join } and { $last }
lead-on-average = { $months } on average
lead-at-once = at once
lead-a-year = , { $growth } a year
lead-a-month-from = { $many } a month from { $name }{ $grows }
lead-nobody-brings-leads = Nobody brings leads.
lead-everything-that-comes-in-counts-as = Everything that comes in counts as a lead.
lead-each-mql-takes-of-the-sellers = ; each MQL takes { $hours } of the sellers
lead-strict-of-the-leads-count-and = { $strictness } strict: { $kept } of the leads count, and { $lift } times as many MQLs become SQLs{ $takes }.
lead-to-mql = to MQL
lead-to-sql = to SQL
lead-to-opportunity = to opportunity
lead-to-won = to won
lead-a-lead-can-be-revenue-at = A lead can be revenue at once.
lead-from-lead-to-revenue = { $told }: { $round } from lead to revenue.
lead-sells-opportunities-take-no-hours = { $seller } sells; opportunities take no hours, so none has to wait.
lead-sells-each-opportunity-takes-and = { $seller } sells; each opportunity takes { $takes }, and { $ageing } of those that wait are lost in a month.
lead-sells-each-opportunity-takes-but = { $seller } sells; each opportunity takes { $takes }, but the team’s hours are not counted.
lead-customers-order-once = Customers order once.
lead-every-order-again-for = Every { $every } { $retention } order again, for { $value }
lead-nobody-is-handed-off = { $told }; nobody is handed off.
lead-after-order-sells = { $told }; after order { $after } { $to } sells.
lead-what-is-lost-stays-lost = What is lost stays lost.
lead-calls-of-them-of-those-are = { $by } calls { $called } of them; { $reopens } of those are opportunities again after { $lag }.
lead-customers-pay-for-orders-only = Customers pay for orders only.
lead-a-customer-stay-for-another-year = { $per_month } a customer; { $retention } stay for another year, and pay { $upsell } a year.
lead-customers-bring-no-leads = Customers bring no leads.
lead-leads-a-month-from-each-hundred = { $per_customer } leads a month from each hundred customers, looked after by { $team }.
lead-an-empty-pipeline = an empty pipeline
lead-a-pipeline-that-is-running = a pipeline that is running
lead-and-2 = { $customers } and { $pipeline }.
lead-credited-to-the-team-that-sells = Credited to the team that sells.
lead-credited-to-the-team-that-brought = Credited to the team that brought the lead; later revenue to the team that sells.
lead-credited-by-the-lifecycle-map = Credited by the lifecycle map.
lead-hours-are-not-counted-no-work = Hours are not counted: no work ever waits.
lead-a-head-and-month = { $hours } a head and month
lead-of-which-support-gives-back = , of which support gives { $back } back
lead-eaten = { $eaten } eaten{ $support }
lead-new-heads-ramp-up-over = new heads ramp up over { $months }
lead-heads-from-month = { $heads } heads from month { $month }
lead-more-converted = more converted
lead-more-selling-hours = more selling hours
lead-sales-and-marketing-work-together = Sales and marketing work together as they do now.
lead-nobody-pauses = Nobody pauses.
lead-in-month = in month { $from }
lead-from-month-to-month = from month { $from } to month { $months }
lead-nothing = { $teams } { $bring } nothing { $span }.
lead-on-top-of-salaries-and-incentives = { $burden } on top of salaries and incentives
lead-no-programmes = No programmes; { $burden }.
lead-one-programme-of-a-month = One programme of { $spend } a month; { $burden }.
lead-programmes-of-a-month-together = { $many } programmes of { $spend } a month together; { $burden }.

## lead-parts

lead-parts-of = { $label } of { $of }
lead-parts-slider = { $label }, slider
lead-parts-in-the-month = In the month
lead-parts-1-month-later = 1 month later
lead-parts-months-later = { $later } months later
lead-parts-month = Month { $month }
lead-parts-the-parts-come-to-and-count = { " " }The parts come to { $whole }, and count in proportion.
lead-parts-months-on-average = { $average } months on average.{ $sum }
lead-parts-is = { $what } is
lead-parts-one-lag = one lag
lead-parts-spread-over-months = spread over months
lead-parts-in-months = { $what } in months
lead-parts-given = Given
lead-parts-alike-in-every-month = alike in every month
lead-parts-month-by-month = month by month
lead-parts-a-month = { $what } a month

## lead-pictures

lead-pictures-revenue-of-all-segments-by-quarter = Revenue of all segments by quarter against the goal, { $currency }
lead-pictures-revenue-of-all-segments-by-quarter-2 = Revenue of all segments by quarter and by how it is sold, { $currency }
lead-pictures-with-advice-consultative = with advice (consultative)
lead-pictures-without-transactional = without (transactional)
lead-pictures-in-years = in { $years } years
lead-pictures-revenue-of-the-segment-by-the = Revenue of the segment { $span } by the order after which its customers are handed off, { $currency }
lead-pictures-cost-of-sale-of-the-segment = Cost of sale of the segment { $span }, of its revenue
lead-pictures-does-anything-have-to-wait = Does anything have to wait?
lead-pictures-sells-count-its-hours-and-see = { $name } sells { $name_2 }. Count its hours, and see when opportunities find none and wait.
lead-pictures-hours-a-month-for-leads-and = Hours a month for leads and opportunities: what is wanted, waiting ones included, and what there is
lead-pictures-opportunities-that-wait-at-the-end = Opportunities that wait at the end of each month

## lead-segment

lead-segment-lags = Lags
lead-segment-lag-to-mql = Lag to MQL
lead-segment-lag-to-sql = Lag to SQL
lead-segment-lag-to-opportunity = Lag to opportunity
lead-segment-lag-to-won = Lag to won
lead-segment-selling = Selling
lead-segment-lost-deals = Lost deals
lead-segment-paid-every-month = Paid every month
lead-segment-at-the-start = At the start
lead-segment-goal-and-credit = Goal and credit
lead-segment-team-of-leads = Team of leads
lead-segment-leads-of = Leads of { $name }
lead-segment-brought-by = Brought by
lead-segment-growth-a-year = Growth a year
lead-segment-the-leads-of = the leads of { $name }
lead-segment-add-leads-of-another-team = add leads of another team
lead-segment-add-a-team-on-the-page = Add a team on the page People first.
lead-segment-every-team-brings-leads = Every team brings leads.
lead-segment-how-strict-it-is = How strict it is
lead-segment-at-0-everything-counts-as-a = At 0 everything counts as a lead; at 100% only what the strictest definition keeps.
lead-segment-the-strictest-keeps = The strictest keeps
lead-segment-and-lifts-the-sql-rate-by = and lifts the SQL rate by a factor of
lead-segment-sellers-hours-for-each-mql = Sellers’ hours for each MQL
lead-segment-the-lead-definition = the lead definition
lead-segment-sold-by = Sold by
lead-segment-hours-for-an-opportunity = Hours for an opportunity
lead-segment-waiting-ones-lost-in-a-month = Waiting ones lost in a month
lead-segment-months-between-orders = Months between orders
lead-segment-customers-who-order-again = Customers who order again
lead-segment-value-of-a-later-order = Value of a later order
lead-segment-handling-cost-of-an-order = Handling cost of an order
lead-segment-without-a-value-of-its-own = Without a value of its own a later order is worth as much as the first one.
lead-segment-hand-off = Hand-off
lead-segment-from-some-order-on-another-team = From some order on, another team may sell, without advice and at a lower handling cost.
lead-segment-hand-customers-off = hand customers off
lead-segment-last-order-before-it = Last order before it
lead-segment-then-sold-by = Then sold by
lead-segment-who-order-again-after-it = Who order again after it
lead-segment-handling-cost-after-it = Handling cost after it
lead-segment-orders-that-need-advice = Orders that need advice
lead-segment-who-order-again-though-handed-off = Who order again though handed off before
lead-segment-the-hand-off = the hand-off
lead-segment-lost-deals-called = Lost deals called
lead-segment-a-deal-that-is-lost-again = A deal that is lost again is not called again.
lead-segment-called-ones-that-come-back = Called ones that come back
lead-segment-called-by = Called by
lead-segment-lag-of-a-recovery = Lag of a recovery
lead-segment-a-recovery-takes-a-month-at = A recovery takes a month at least.
lead-segment-the-calls = the calls
lead-segment-a-customer-pays-a-month = A customer pays a month
lead-segment-who-stay-for-another-year = Who stay for another year
lead-segment-upsell-a-year = Upsell a year
lead-segment-the-monthly-payments = the monthly payments
lead-segment-leads-of-a-customer-a-month = Leads of a customer a month
lead-segment-looked-after-by = Looked after by
lead-segment-5-is-a-lead-in-a = 5% is a lead in a month from every twentieth customer.
lead-segment-the-advocates = the advocates
lead-segment-customers-who-are-there = Customers who are there
lead-segment-the-pipeline-is = The pipeline is
lead-segment-a-pipeline-that-is-running-holds = A pipeline that is running holds what leads like the first month’s would have left in it.
lead-segment-share-of-the-revenue-goal = Share of the revenue goal
lead-segment-revenue-is-credited-to = Revenue is credited to
lead-segment-who-brought-the-lead = who brought the lead
lead-segment-the-lifecycle-map = the lifecycle map
lead-segment-moving-one-segments-share-moves = Moving one segment’s share moves the others: together they are the whole goal.
lead-segment-note-on = Note on { $name }
lead-segment-removal-of = Removal of { $of }

## lead-start

lead-start-marketing = Marketing
lead-start-sales-team = Sales team
lead-start-marketing-team = Marketing team

## list

list-show-all = show all { $count }

## measures

measures-new-measure = New measure
measures-measures-and-expected-results = Measures and expected results
measures-revenue-that-is-not-typed-follows = Revenue that is not typed follows from what is. An empty result stands at its goal, or follows.
measures-counts = Counts
measures-better = Better
measures-result-typed = Result, typed
measures-add-a-measure = add a measure
measures-each-one-s-own = each one's own
measures-each-one-s-team = each one's team
measures-each-one-s-function = each one's function
measures-team-2 = team { $name }
measures-of = { $what } of { $name }, { $by }: { $on }
measures-result-of = Result of { $name }
measures-of-2 = { $what } of { $name }
measures-what-is-counted-of = What is counted of { $name }
measures-scope = Scope
measures-removal-of = Removal of { $name }
measures-growth-of-revenue = growth of revenue
measures-another-amount = another amount
measures-a-number-of-things = a number of things
measures-leads-and-deals-of-the-funnel = leads and deals of the funnel
measures-a-rate = a rate
measures-a-score = a score
measures-sum-of-others = sum of others
measures-one-over-another = one over another
measures-lowest-attainment = lowest attainment
measures-weighted-attainment = weighted attainment
measures-everybody-s-own = everybody's own
measures-name-of-the-measure = Name of the measure { $name }
measures-what-counts = What { $name } counts
measures-whose-is = Whose { $name } is
measures-each-one-s-part = each one's part
measures-goal-of = Goal of { $name }
measures-result-of-of-goal = Result of { $name }, of goal
measures-remove = Remove { $name }
measures-all-roles-where-none-is-ticked = All roles where none is ticked.
measures-divided-by = Divided by
measures-weight-of = Weight of { $name }
measures-each-at-least-or-the-others = Each at least, or the others alone
measures-own-results-of = Own results of
measures-leads-that-the-definition-accepts = leads that the definition accepts
measures-sqls-leads-that-sales-accepts = SQLs: leads that sales accepts
measures-lost-deals-that-are-open-again = lost deals that are open again
measures-won-deals = won deals
measures-won-deals-that-had-been-lost = won deals that had been lost
measures-who-brings-the-lead = who brings the lead
measures-what-arrives = What arrives
measures-counts-for = Counts for
measures-leads-of = Leads of
measures-all-of-them-where-none-is = All of them where none is ticked.
measures-its-results-are-made-of-the = Its results are made of the deals
measures-the-part-of-a-team-or = The part of a team or a person is that of its touches, by the attribution rule
measures-deal-types-that-count = Deal types that count
measures-products-that-count = Products that count
measures-credit-by-deal-type = Credit by deal type
measures-credit-of-a-deal-of-type = Credit of a deal of type { $name }
measures-the-part-of-a-deal-that = The part of a deal that counts by its type; all of it where the field is empty.
measures-another = Another { $one }
measures-all-where-none-is-ticked = All where none is ticked.

## outcomes

outcomes-at-of-goal = At { $percent } of goal: { $parts }
outcomes-at-of-goal-2 = At { $percent } of goal: { $cost }
outcomes-cost-of-all-incentives-every-team = Cost of all incentives, { $currency }; every team brings more, or less, in the expected proportion
outcomes-variable-pay-of-one-person-as = Variable pay of one person, as a share of target pay, by what it is paid on{ $year }
outcomes-who-wins-together = Who wins together?
outcomes-the-map-of-who-reaches-target = The map of who reaches target pay needs two functions whose teams share the revenue goal, with somebody in each who is paid on it: add them on the pages People and Goal.

## people

people-new-role = New role
people-people-of-base-salaries-of = { $heads } people, { $base_cost } of base salaries, { $incentive_cost_at_target } of incentives at target. Amounts are for one person; target pay is the target incentive and the part of the pools at target.
people-given-as = given as
people-ote = OTE
people-mix = Mix
people-pay-plan = Pay plan
people-add-a-role = add a role
people-goals-ramp-and-points-of-each = Goals, ramp and points of each role
people-of = { $what } of { $name }
people-name-of-the-role = Name of the role { $name }
people-team-of = Team of { $name }
people-heads-of = Heads of { $name }
people-base-of = Base of { $name }
people-pay-plan-of = Pay plan of { $name }
people-copy = Copy { $name }
people-copy-2 = copy
people-remove = Remove { $name }
people-month = Month { $index }
people-let-new-hires-ramp-up = let new hires ramp up
people-the-part-of-their-own-goals = The part of their own goals that new hires are to reach in each month from their start.
people-goal-of = Goal of { $name }
people-of-goal = { " " }of goal
people-result-of = Result of { $name }{ $whole }
people-first-team = First team
people-copy-3 = { $name } (copy)
people-copy-of = Copy of { $name }
people-removal-of = Removal of { $name }
people-target-incentive-of = Target incentive of { $name }
people-how-the-target-incentive-of-is = How the target incentive of { $name } is given
people-of-base = of base
people-new-function = New function
people-labels-on-teams-a-function-wins = Labels on teams. A function wins when its lead reaches target pay.
people-lead = Lead
people-name-of-a-function = Name of a function
people-lead-of-a-function = Lead of a function
people-name-of-the-function = Name of the function { $name }
people-lead-of = Lead of { $name }
people-add-a-function = add a function
people-new-team = New team
people-each-team-belongs-to-one-function = Each team belongs to one function; its share of the revenue goal is set on the page Goal.
people-name-of-a-team = Name of a team
people-function-of-a-team = Function of a team
people-name-of-the-team = Name of the team { $name }
people-function-of = Function of { $name }
people-add-a-team = add a team
people-no-target = no target

## planning

planning-the-goal = the goal
planning-years = { $years } years
planning-years-planned = Years planned
planning-the-plan-spans = The plan spans
planning-later-years-are-given = Later years are given
planning-how-later-years-are-given = How later years are given
planning-growth-each-year = Growth each year
planning-growth-in = Growth in
planning-goal-of = Goal of
planning-goal-and-modelled-revenue-by-year = Goal and modelled revenue by year, { $currency }
planning-goal-by-year-segments-would-say = Goal by year, { $currency }; segments would say what is modelled
planning-top-down-against-bottom-up = Top-down against bottom-up
planning-what-is-expected-of-quotas-and = What is expected of quotas and of segments against their parts of the goal, { $currency }
planning-expected = expected
planning-assigned-or-in-the-pipeline-beyond = assigned, or in the pipeline, beyond it
planning-part-of-the-goal = part of the goal
planning-the-quotas = the quotas
planning-own-bookings = Own bookings
planning-quotas = Quotas
planning-no-measure-of-each-ones-own = No measure of each one’s own can be a quota, so nothing adds up from the bottom. Add one, and give each role its goal.
planning-add-quotas = Add quotas
planning-nothing-adds-up-from-the-bottom = Nothing adds up from the bottom yet: say which goals of each one’s own are the quotas.
planning-the-quotas-are-the-goals-of = The quotas are the goals of
planning-expected-of-the-quotas = Expected of the quotas
planning-expected-while-ramping = Expected while ramping
planning-over-assignment-scales-all-quotas = Over-assignment: scales all quotas
planning-no-quota = no quota
planning-quota-of-each = Quota of each
planning-everybody = Everybody
planning-more-named-people-have-quotas-of = { $named } more named people have quotas of their own, on the page People.
planning-quota = Quota
planning-by-period = { $total }, by period
planning-segments-say-how-leads-become = Segments say how leads become revenue. With one, on the page Lead to revenue, this says how many wins, opportunities, SQLs, MQLs and leads the goal takes.
planning-comes-by-itself = Comes by itself
planning-to-be-sold = To be sold
planning-wins = Wins
planning-leads-modelled = Leads modelled
planning-pipeline = Pipeline
planning-gap-of-the-pipeline = Gap of the pipeline
planning-each-segments-part-of-the-goal = Each segment’s part of the goal, less what later orders and customers bring by themselves, back through the rates to leads in whole numbers. The pipeline is that of the modelled opportunities, as a multiple of what is to be sold. Moving one share moves the others.
planning-as-the-first-year = as the first year
planning-one-growth = one growth
planning-growth-by-year = growth by year
planning-amounts-by-year = amounts by year
planning-the-goal-is-in = The goal is { $goal } in { $year }
planning-what-is-modelled-carries-the-goal = What is modelled carries the goal to { $year }
planning-what-is-modelled-misses-the-goal = What is modelled misses the goal of { $year } by { $gap }
planning-quotas-everybody = Quotas, everybody
planning-with-the-pipeline = with the pipeline
planning-expected-for-a-goal-of = { $name }: { $expected } expected{ $more }, for a goal of { $goal }
planning-nothing-is-added-up-against-the = Nothing is added up against the goal yet
planning-there-is-no-goal-to-add = There is no goal to add the quotas up against
planning-what-is-expected-of-the-quotas = What is expected of the quotas is the goal
planning-what-is-expected-of-the-quotas-2 = What is expected of the quotas covers { $share } of the goal: { $gap } is missing
planning-what-is-expected-of-the-quotas-3 = What is expected of the quotas covers { $share } of the goal, { $gap } more than it takes
planning-is-expected-to-miss-its-part = { $name } is expected to miss its part of the goal by { $gap }; its pipeline is worth { $pipeline } of it
planning-every-segment-is-expected-to-bring = Every segment is expected to bring its part of the goal
planning-more-than-the-goal = { $over } more than the goal
planning-less-than-the-goal = { $over } less than the goal
planning-as-much-as-the-goal = as much as the goal
planning-all-quotas-add-up-to-the = All quotas add up to { $street }, { $assigned }. The goal is reached when people reach { $factor } of their quotas.
planning-the-goal-takes-more-leads-in = The goal takes { $round } more leads in { $name } than are modelled
planning-the-modelled-leads-are-enough-for = The modelled leads are enough for the goal

## plans-component

plans-component-commission = commission
plans-component-payout-curve = payout curve
plans-component-payout-in-steps = payout in steps
plans-component-matrix-of-two = matrix of two
plans-component-commission-by-deal = commission by deal
plans-component-amount-per-unit = amount per unit
plans-component-fixed-bonus = fixed bonus
plans-component-amount-by-score = amount by score
plans-component-conditions-and-limits = Conditions and limits{ $component }
plans-component-what-is-paid = What is paid
plans-component-measured-and-paid = Measured and paid
plans-component-measured-on = Measured on
plans-component-each-period-alone = each period alone
plans-component-the-year-to-date = the year to date
plans-component-at-the-year-s-end = At the year's end
plans-component-nothing-is-settled = nothing is settled
plans-component-settled-upward = settled upward
plans-component-settled-both-ways = settled both ways
plans-component-target-by-period = Target by period
plans-component-the-same-in-each = the same in each
plans-component-spread-as-the-goal = spread as the goal
plans-component-weight-of = Weight of { $name }
plans-component-levels = Levels
plans-component-levels-are-of = Levels are of
plans-component-paid-is = Paid is
plans-component-the-highest-reached = the highest reached
plans-component-every-one-reached = every one reached
plans-component-of-goal = of goal
plans-component-100-of-target-is-for-one = 100% of target is { $target } for one person { $when }.

## plans-conditions

plans-conditions-what-is-not-met-multiplies-the = What is not met multiplies the pay by its factor.
plans-conditions-hurdles = Hurdles
plans-conditions-until-all-are-met-nothing-is = Until all are met nothing is accelerated beyond the goal.
plans-conditions-at-most = At most
plans-conditions-in-each-period = in each period
plans-conditions-own-period = own period
plans-conditions-looked-at = Looked at
plans-conditions-else-pays = Else pays
plans-conditions-figure = Figure
plans-conditions-the = the { $one }
plans-conditions-add-a = add a { $one }
plans-conditions-new = New { $one }
plans-conditions-modifiers = Modifiers
plans-conditions-factors-on-the-pay-from-another = Factors on the pay from another measure.
plans-conditions-a-modifier = a modifier
plans-conditions-factors = Factors
plans-conditions-in-proportion-between-points = in proportion between points
plans-conditions-the-modifier = the modifier
plans-conditions-add-a-modifier = add a modifier
plans-conditions-new-modifier = New modifier
plans-conditions-share-of-target = share of target
plans-conditions-share-of-base = share of base
plans-conditions-days-that-count = Days that count
plans-conditions-only-some-days-count-as-for = Only some days count, as for a sales prize
plans-conditions-in = in { $period }

## plans-matrix

plans-matrix-columns-are-of = Columns are of
plans-matrix-between-them = Between them
plans-matrix-the-reached-cell = the reached cell
plans-matrix-in-proportion = in proportion
plans-matrix-rows-attainment-of-columns = Rows: attainment of { $measure }. Columns: attainment of { $by }. Each starts at its own value; below the first nothing is paid.
plans-matrix-column = Column { $index }
plans-matrix-remove-column = Remove column { $index }
plans-matrix-removal-of-a-column = Removal of a column
plans-matrix-row = Row { $index }
plans-matrix-cell = Cell { $index }, { $column }
plans-matrix-cell-2 = Cell
plans-matrix-remove-row = Remove row { $index }
plans-matrix-add-a-row = add a row
plans-matrix-new-column = New column
plans-matrix-add-a-column = add a column

## plans

plans-add-a-plan = add a plan
plans-there-is-no-pay-plan-yet = There is no pay plan yet: everybody earns the base salary.
plans-new-pay-plan = New pay plan
plans-new-plan = New plan: { $what }
plans-start-from = Start from
plans-a-template-brings-its-plan-the = A template brings its plan, the measures that the model lacks, and a role of one person with typical pay. Every number is a default to be changed. The mix is base to incentive.
plans-blank-plan = Blank plan
plans-one-curve-on-one-measure-nobody = One curve on one measure; nobody is on it.
plans-new-plan-2 = New plan
plans-company-revenue = Company revenue
plans-removal-of-the-plan = Removal of the plan { $of }
plans-new-component = New component
plans-name-of-the-plan = Name of the plan
plans-nobody-is-on-this-plan = nobody is on this plan
plans-for = for { $payees }
plans-remove-this-plan = remove this plan
plans-add-a-component = Add a component
plans-own-team = { " " }(own team)
plans-own-function = { " " }(own function)

## plans-pool

plans-pool-shared-pool = Shared pool
plans-pool-new-pool = New pool
plans-pool-shared-pools = Shared pools
plans-pool-a-fund-beside-the-target = A fund beside the target incentives that its members share, once a year.
plans-pool-add-a-pool = Add a pool
plans-pool-in-all = : { $paid } in all
plans-pool-the-expected-year-fills-it-with = The expected year fills it with { $fund }, at { $attainment } of the goal of { $measure }.
plans-pool-the-expected-year-fills-it-with-2 = The expected year fills it with { $fund }.
plans-pool-what-is-not-met-multiplies-the = What is not met multiplies the fund by its factor.
plans-pool-members = Members
plans-pool-members-of-a-pool = Members of a pool
plans-pool-eligibility-and-limits = Eligibility and limits
plans-pool-eligible-is-who = Eligible is who
plans-pool-who-misses-one-weighs-only-its = Who misses one weighs only its factor.
plans-pool-kept-back = Kept back
plans-pool-fund-at-most = Fund at most
plans-pool-each-one-at-least = Each one at least
plans-pool-the-fund-is = The fund is
plans-pool-a-fixed-amount = a fixed amount
plans-pool-filled-by-an-attainment = filled by an attainment
plans-pool-a-share-of-a-result = a share of a result
plans-pool-fund-at-100 = Fund at 100%
plans-pool-filled-by = Filled by
plans-pool-by-contribution = By contribution
plans-pool-split = Split
plans-pool-attainment-of = Attainment of
plans-pool-each-one-at-most = Each one at most
plans-pool-a-share-of-target = a share of target
plans-pool-a-share-of-base = a share of base

## plans-rates

plans-rates-bands = Bands
plans-rates-pays-each = Pays, { $currency } each
plans-rates-times-the-rate = Times the rate
plans-rates-bands-are-of = Bands are of
plans-rates-reached-rate-pays-on = Reached rate pays on
plans-rates-its-own-band = its own band
plans-rates-rates-are = Rates are
plans-rates-as-they-stand = as they stand
plans-rates-times-a-rate = times a rate
plans-rates-times-the-target-rate = times the target rate
plans-rates-the-rate = The rate
plans-rates-counted-before = Counted before
plans-rates-name-of-a-rate-table = Name of a rate table
plans-rates-tables-are-by = Tables are by
plans-rates-this-measure-does-not-count-deals = This measure does not count deals, so it is not known what falls to which table.{ " " }
plans-rates-let-it-count-deals = let it count deals
plans-rates-choose-a-measure-that-counts-an = Choose a measure that counts an amount.
plans-rates-of = { $name } of { $of }
plans-rates-name-of-the-table = Name of the table { $name }
plans-rates-the-table = the table { $name }
plans-rates-add = add { $name }
plans-rates-new-rate-table = New rate table
plans-rates-add-a-table = add a table

## plans-terms

plans-terms-terms-of-payment-and-joint-caps = Terms of payment and joint caps
plans-terms-caps-over-components = Caps over components
plans-terms-a-joint-cap = a joint cap
plans-terms-together-at-most = Together at most
plans-terms-components-of-a-joint-cap = Components of a joint cap
plans-terms-all-components-where-none-is = All components where none is ticked.
plans-terms-the-joint-cap = the joint cap
plans-terms-add-a-joint-cap = add a joint cap
plans-terms-new-cap = New cap
plans-terms-an-advance-each-month = An advance each month
plans-terms-a-month = A month
plans-terms-the-draw-is = The draw is
plans-terms-the-least-that-is-paid = the least that is paid
plans-terms-paid-in-addition = paid in addition
plans-terms-it-is = It is
plans-terms-paid-back-from-earnings = paid back from earnings
plans-terms-never-paid-back = never paid back
plans-terms-earned-at-least = Earned at least
plans-terms-hold = Hold
plans-terms-a-part-is-paid-later = A part is paid later
plans-terms-held-part = Held part
plans-terms-months-later = Months later
plans-terms-claw-back = Claw-back
plans-terms-commission-on-cancelled-deals-is = Commission on cancelled deals is taken back
plans-terms-part-of-the-commission = Part of the commission
plans-terms-within-months = Within months
plans-terms-taken-back-is = Taken back is
plans-terms-all-of-that-part = all of that part
plans-terms-only-for-the-months-left = only for the months left

## present

present-copy-as-picture = Copy as picture
present-in-full-screen-arrows-space-and = In full screen: arrows, space and Page keys go through the slides, Home and End to the first and the last, Escape ends. The sliders stay live.
present-of = { $place } of { $ids }
present-the-slide-is-copied-as-a = The slide is copied as a picture: paste it where you need it.
present-this-browser-copies-no-pictures = This browser copies no pictures here, so the slide was saved as { $name }.

## present-overview

present-overview-slides = Slides
present-overview-move-of-the-slide = Move of the slide { $name }
present-overview-rewritten-numbers-have-moved-since = rewritten, numbers have moved since
present-overview-move = Move { $name } { $this }
present-overview-showing = Showing
present-overview-hiding = Hiding
present-overview-of-the-slide = { $word } of the slide { $name }
present-overview-title = Title
present-overview-of-the-slide-2 = { $label } of the slide { $name }
present-overview-of-the-slide-as-made = { $label } of the slide { $name } as made
present-overview-the-numbers-have-moved-since-they = The numbers have moved since; they say now: { $made }
present-overview-as-the-numbers-say-it = as the numbers say it

## present-stage

present-stage-slide = Slide { $plot }: { $name }
present-stage-end-the-presentation = End the presentation
present-stage-next-step = Next step: { $step }

## print

print-summary-one-page = Summary, one page
print-full-report = Full report
print-ink = Ink
print-black-and-white = Black and white
print-colour = Colour
print-it-fits-a4-and-letter-the = It fits A4 and Letter. The browser’s print dialogue chooses paper and printer, and saves as PDF.
print-next-step = Next step:{ " " }
print-contents = Contents

## roster

roster-new-person = New person
roster-named-people = Named people
roster-optional-who-is-named-counts-in = Optional. Who is named counts in the place of one of the role's heads; what is left empty is as the role says. Days are written 2027-03-01.
roster-add-a-person = add a person
roster-the-role-s = the role's
roster-first-day = First day
roster-last-day = Last day
roster-counted-before = Counted before, { $name }
roster-adjustments-of = Adjustments of { $name }
roster-adjustments = Adjustments
roster-corrections-paid-in-the-month-of = Corrections, paid in the month of their day; below 0 they are taken back.
roster-why = Why
roster-an-adjustment-of = an adjustment of { $name }
roster-reason = Reason
roster-add-an-adjustment = add an adjustment
roster-new-adjustment = New adjustment

## spread

spread-is-given = { $name } is given

## start

start-seven-ways-in-which-sales-and = Seven ways in which sales and marketing win together, or not
start-each-is-a-small-company-with = Each is a small company with its scenarios and sliders. Open one, and move what its text names; undo brings back what was open.
start-go-on-with = Go on with { $name }
start-begin-with-an-empty-model = Begin with an empty model
start-a-file-of-any-kind-is = A file of any kind is opened from the menu, or dropped anywhere on the page.
start-open = Open { $name }
start-scenarios = Scenarios: { $scenarios }
start-as-planned = as planned
start-quarter-by-quarter = Quarter by quarter
start-revenue-of-goal = Revenue, of goal
start-pay-of-target = Pay, of target

## start-models

start-models-without-a-name = Without a name
start-models-cannot-be-read = cannot be read
start-models-saved = saved { $saved }
start-models-new-name-of = New name of { $name }
start-models-open-now = open now
start-models-keep-the-name = Keep the name
start-models-rename = Rename
start-models-duplicate = Duplicate
start-models-your-models = Your models
start-models-a-read-only-copy-looks-at = A read-only copy looks at nothing that this browser keeps, and stores nothing.
start-models-nothing-is-kept-on-this-machine = Nothing is kept on this machine: what you do is gone when the page is closed, unless you save a file.
start-models-keep-models-here-again = Keep models here again
start-models-none-yet-what-you-change-or = None yet. What you change or open from a file is kept in this browser, on this machine.
start-models-is-deleted = { $name } is deleted.
start-models-put-it-back = Put it back
start-models-keep-nothing-on-this-machine = Keep nothing on this machine
start-models-nothing-will-be-stored-any-more = Nothing will be stored any more.
start-models-the-model-above-and-its-history = The model above and its history will be deleted, and nothing will be stored any more. The open model stays until the page is closed.
start-models-all-models-and-their-history-will = All { $count } models and their history will be deleted, and nothing will be stored any more. The open model stays until the page is closed.
start-models-delete-and-keep-nothing = Delete and keep nothing
start-models-kept-in-this-browser-on-this = Kept in this browser, on this machine. Other pages that are opened from its disk could read it.
start-models-keep-nothing-on-this-machine-2 = Keep nothing on this machine…

## statement

statement-a-statement-needs-somebody-to-be = A statement needs somebody to be paid: add a role on the page People.
statement-press-a-number-to-see-how = Press a number to see how it comes about.
statement-overlay = , overlay
statement-by-touches = , by touches
statement-cancelled = { $name }, cancelled { $date }
statement-credits = Credits
statement-target-of-the-year = Target of the year{ " " }
statement-paid-here = paid here{ " " }
statement-held-so-far = Held so far
statement-to-pay-back = To pay back
statement-ledger = Ledger
statement-earned-is-what-is-paid-held = Earned is what is paid, held for later, or owed: paid back of an advance. Below nothing, owed is what is advanced.
statement-salary-and-target = Salary and target
statement-salary-target-and-pools = Salary, target and pools
statement-show-the-math = { $label }: { $text }. Show the math
statement-to-the-page = to the page { $source }
statement-month = Month { $month }
statement-the-year = The year
statement-each = Each { $name }
statement-in = in { $other }
statement-earns-and-is-paid-all-of = { $who } earns { $earned } { $when }, and is paid all of it
statement-earns-and-is-paid = { $who } earns { $earned } { $when }, and is paid { $paid }
statement-no-pay-plan = no pay plan
statement-one-of-people-who-are-not = one of { $heads } people who are not named

## uncertainty

uncertainty-how-far-years-differ = how far years differ
uncertainty-no-year-is-as-expected-type = No year is as expected. Type ±12% for what is about 12% up or down, or the range that holds nine of ten years, such as 80%..125%: one year of twenty lies below it, one above. The chances on every page follow from this.
uncertainty-start-from-usual-spreads = Start from usual spreads
uncertainty-market-for-everybody = Market, for everybody
uncertainty-each-teams-results = Each team’s results
uncertainty-each-persons-own-results-by = Each person’s own results, by quarter
uncertainty-leads-by-month = Leads, by month
uncertainty-segments-that-differ-from-the = Segments that differ from the others
uncertainty-teams-that-differ-from-the-others = Teams that differ from the others
uncertainty-large-deals-that-come-whole-or = Large deals that come whole or not at all
uncertainty-usual-spreads = Usual spreads
uncertainty-spread-of = Spread of { $label }
uncertainty-base = base { $before }
uncertainty-none-in-the-base = none in the base
uncertainty-every-year-as-expected = every year as expected
uncertainty-as-expected = as expected
uncertainty-like-all-others = like all others
uncertainty-of = { $label } of { $of }
uncertainty-its-results = Its results
uncertainty-its-peoples-own-results = Its people’s own results
uncertainty-chance = Chance
uncertainty-a-large-deal-belongs-to-a = A large deal belongs to a team: add one on the page People.
uncertainty-large-deal = Large deal
uncertainty-what-is-expected-of-the-team = What is expected of the team includes the deal, times its chance. Month 1 is the first of the fiscal year.
uncertainty-add-a-large-deal = add a large deal
uncertainty-new-large-deal = New large deal
uncertainty-nine-of-ten-years-to = nine of ten years: { $low } to { $high }
uncertainty-nine-of-ten-years-to-2 = nine of ten years: { $expected } to { $expected_2 }
uncertainty-nine-of-ten-years-a-rate = nine of ten years: a rate of { $rate } is { $low } to { $high }

## years

years-every-year-is-as-expected-here = Every year is as expected here
years-nothing-in-this-model-differs-from = Nothing in this model differs from year to year, so there is no chance to be told.{ " " }
years-say-how-far-years-differ = Say how far years differ
years-how-many-of-the-years-end = How many of the years end with how much revenue
years-how-many-of-the-years-cost = How many of the years cost how much in incentives
years-years-to-draw = Years to draw
years-years-drawn = Years drawn
years-revenue-to-date-the-bands-hold = Revenue to date, { $currency }; the bands hold 50 and 80 of 100 years
years-revenue-by-year-the-bands-hold = Revenue by year, { $currency }; the bands hold 50 and 80 of 100 futures
years-drawn-there-is-no-goal-that = { $count } drawn; there is no goal that they could reach.
years-drawn-the-chance-of-the-goal = { $count } drawn: the chance of the goal is { $found } { $error }
years-drawn-every-one-of-them-reaches = { $count } drawn: every one of them reaches the goal
years-drawn-none-of-them-reaches-the = { $count } drawn: none of them reaches the goal

## samples

samples-with-more-of-marketing-s-bonus = With more of marketing's bonus on company quota, both chiefs win
samples-marketing-s-bonus-on-company-quota = Marketing's bonus on company quota
samples-too-early-sales-loses-too-late = Too early sales loses, too late marketing does; after the sixth order both win
samples-last-order-that-the-field-sells = Last order that the field sells
samples-under-one-goal-for-all-ben = Under one goal for all, Ben is paid the same whatever he brings
samples-what-ben-brings-of-his-quota = What Ben brings, of his quota
samples-each-on-the-own = each on the own
samples-half-and-half = half and half
samples-one-goal-for-all = one goal for all
samples-where-leads-are-counted-marketing = Where leads are counted, marketing loses by the definition that is best for sales
samples-strictness-of-the-lead-definition = Strictness of the lead definition
samples-given-to-who-does-it-best = Given to who does it best, the same work needs fewer people
samples-account-executives = Account executives
samples-work-reassigned = work reassigned
samples-by-department = by department
samples-a-quarter-without-marketing-is = A quarter without marketing is missed by nobody; the next two are missed
samples-calling-half-of-the-lost-customers = Calling half of the lost customers makes both chiefs win
samples-lost-customers-whom-marketing = Lost customers whom marketing calls

## state

state-another-tab-has-changed-meanwhile = Another tab has changed { $name_2 } meanwhile. What was changed here is a model of its own now, { $name }; both are among your models on the page Start.
state-going-back-to-an-earlier-state = Going back to an earlier state
state-the-model-is-as-it-was = The model is as it was then. Undo takes that back; what it was until now is kept here too.
state-opening-of-another-document = Opening of another document
state-is-open-undo-brings-back-what = { $name } is open. Undo brings back what was open before.

## templates

templates-team = { $name } team

## text-numbers

text-numbers-day = day { $day }, { $milliseconds }

## text-parse

text-parse-a-day-is-missing-here-write = A day is missing here. Write it like 2027-03-01.
text-parse-is-not-a-day-write-it = “{ $shortened }” is not a day. Write it like 2027-03-01.
text-parse-450k-1-2m-or-1250000 = 450k, 1.2m or 1250000
text-parse-a-number-is-missing-here-write = A number is missing here. Write it like { $example }.
text-parse-is-not-a-number-write-it = “{ $shortened }” is not a number. Write it like { $example }.

## text-variation

text-variation-says-no-spread-write-12-or = “{ $text }” says no spread. Write ±12% or 80%..125%.
text-variation-a-spread-cannot-be-negative-it = A spread cannot be negative: it goes up and down. Write it like ±12%.
text-variation-it-can-be-200-at-most = It can be ±200% at most. Write a range like 20%..300% for what differs more.
text-variation-to = { " " }to{ " " }
text-variation-a-range-has-two-ends-write = A range has two ends. Write it like 80%..125%.
text-variation-is-no-end-of-a-range = “{ $trim }” is no end of a range. Write it like 80%..125%.
text-variation-amounts-can-be-given-only-where = Amounts can be given only where one amount is expected. Write it like 80%..125% here.
text-variation-the-lower-end-comes-first-write = The lower end comes first. Write it like 80%..125%.
text-variation-the-lower-end-must-be-above = The lower end must be above 0, and 0.1% of what is expected at least.
text-variation-the-upper-end-can-be-a = The upper end can be a thousand times what is expected at most.

## view

view-expected = expected { $now }
view-the = the { $name }

## assumption

assumption-all-else = All else
assumption-point = point { $index }
assumption-share-of-the-goal = share of the goal
assumption-lifecycle-map = lifecycle map
assumption-beyond-the-curve = beyond the curve
assumption-components-and-weights = components and weights
assumption-segments-shares-of-the-goal = Segments’ shares of the goal
assumption-in-all = { $told }, … ({ $list } in all)
assumption-at = { $pays } at { $at }

## bonus

bonus-of-target-pay = { $name }: { $target_pay } of target pay
bonus-the-shared-number-pays-of-target = The shared number pays { $first } { $percent } of target pay, { $second } { $percent_2 }
bonus-the-shared-number-pays-of-target-2 = The shared number pays { $one } { $share } of target pay
bonus-nobody-has-variable-pay-yet = Nobody has variable pay yet
bonus-role-one-person = Role, one person

## compare-moved

compare-moved-no-effect = no effect
compare-moved-and-do-not-differ-in-anything = { $name } and { $name_2 } do not differ in anything that counts
compare-moved-is-the-same-under-and = { $title } is the same under { $name } and { $name_2 }
compare-moved-points = { $difference } points
compare-moved-is-under-than-under-mostly-by = { $title } is { $size } { $way } under { $name } than under { $name_2 }, mostly by { $most }
compare-moved-before-and-after = Before and after
compare-moved-moves-by = Moves by
compare-moved-of-the-difference = Of the difference

## compare-number

compare-number-variable-pay = Variable pay, { $name }
compare-number-pool = Pool, { $name }
compare-number-pts = { $sign }{ $difference } pts

## compare-overlay

compare-overlay-at-of-goal = at { $at } of goal
compare-overlay-reaches-target-pay-under-in-the = { $name } reaches target pay { $now } under { $name_2 }, { $before } in the base
compare-overlay-each-lead-reaches-target-pay-at = Each lead reaches target pay at the same revenue in all of them
compare-overlay-at-the-goal-the-incentives-cost = At the goal the incentives cost { $high } under { $dear }, { $low } more than under { $cheap }
compare-overlay-at-the-goal-the-incentives-cost-2 = At the goal the incentives cost { $low } in all of them
compare-overlay-the-company-s-attainment-cannot-be = The company's attainment cannot be varied

## cost

cost-budget = budget { $budget }
cost-at-every-revenue-shown-the = At every revenue shown the incentives cost more than the budget of { $budget }
cost-above-of-goal-the-incentives-cost = Above { $at } of goal the incentives cost more than the budget of { $budget }
cost-the-incentives-stay-within-the = The incentives stay within the budget of { $budget }
cost-the-incentives-cost-of-revenue = The incentives cost { $incentive_cost }, { $rate } of revenue
cost-the-incentives-cost = The incentives cost { $incentive_cost }

## cost-of-sale

cost-of-sale-with-a-margin = { $drawn }. With a gross margin, on the page Goal, it is told what that returns
cost-of-sale-programmes = programmes
cost-of-sale-base-salaries = base salaries
cost-of-sale-on-top-of-pay = on top of pay
cost-of-sale-handling-of-later-orders = handling of later orders
cost-of-sale-the-company = The company
cost-of-sale-selling-costs-nothing-yet = Selling costs nothing yet
cost-of-sale-selling-costs-and-brings-no = Selling costs { $total }, and brings no revenue
cost-of-sale-selling-takes-of-the-revenue-in = Selling takes { $share } of the revenue, in every segment
cost-of-sale-selling-takes-of-the-revenue-in-2 = Selling takes { $share } of the revenue: { $most } in { $dearest }, { $least } in { $cheapest }
cost-of-sale-selling-takes-of-the-revenue = Selling takes { $share } of the revenue: { $spenders }
cost-of-sale-in = { " " }in { $outcome }
cost-of-sale-what-selling-costs = What selling costs{ $year }, { $currency }
cost-of-sale-the-margin-of-does-not-cover = The margin of { $margin } does not cover it: { $margin_2 } is missing, { $back } of the cost
cost-of-sale-of-the-margin-of-it-leaves = Of the margin of { $margin } it leaves { $total }, a return of { $back } on the cost
cost-of-sale-cost-of = Cost of
cost-of-sale-the-company-2 = The company, { $index }
cost-of-sale-of-the-revenue-credited-to-it = of the revenue credited to it
cost-of-sale-of-its-revenue = of its revenue
cost-of-sale-return = return { $back }

## credit

credit-u-shaped = U-shaped
credit-w-shaped = W-shaped
credit-all-segments = All segments
credit-by-the-lifecycle-map = By the lifecycle map
credit-as-expected-of-the-teams = As expected of the teams
credit-nobody-is-credited-with-revenue = Nobody is credited with revenue yet
credit-is-credited-with-of-the-modelled = { $name } is credited with { $share } of the modelled revenue
credit-is-expected-to-bring-of-the = { $name } is expected to bring { $share } of the revenue
credit-by-the-map-has-of-the = By the map { $name } has { $share } of the revenue; it is expected to bring { $brings }
credit-first-touch = First touch
credit-all-to-the-first-touch = all to the first touch
credit-last-touch = Last touch
credit-all-to-the-last-touch = all to the last touch
credit-linear = Linear
credit-equal-parts = equal parts
credit-40-to-the-first-and-to = 40% to the first and to the last
credit-30-to-the-first-the-leads = 30% to the first, the lead’s and the opportunity’s
credit-time-decay = Time decay
credit-the-later-a-touch-the-more = the later a touch, the more
credit-custom = Custom
credit-parts-of-your-own = parts of your own
credit-the-models = { $name } (the model’s)
credit-rule = Rule
credit-by-the-rule-alone-has-to = By the rule alone { $name } has { $low } to { $high } of the deals
credit-every-rule-credits-the-same-teams = Every rule credits the same teams with the same deals
credit-deals-of-the-year = Deals of the year
credit-with-touches-before = With touches before
credit-credit-given = Credit given
credit-the-deals-of-the-year-are = The deals of the year are worth nothing, so there is no credit to compare them with.
credit-for-each-of-deals-are-credited = For each { $of } of deals { $hundred } are credited: splits, overlays and touches that a measure counts credit the same revenue more than once. Whoever is paid on credit is paid for more than was sold.
credit-for-each-of-deals-are-credited-2 = For each { $of } of deals { $hundred } are credited: the rest counts for nobody. Deals need somebody whose they are, or a measure that counts their touches.
credit-credit-given-equals-what-was-sold = Credit given equals what was sold: each deal is credited once.

## funnel

funnel-the-leads = the leads
funnel-the-accepted-ones = the accepted ones
funnel-accepted = Accepted
funnel-the-mqls = the MQLs
funnel-back-through = back through { $name }
funnel-the-sqls = the SQLs
funnel-the-opportunities = the opportunities
funnel-the-worked-ones = the worked ones
funnel-worked = Worked
funnel-won = Won
funnel-then = { $seller }, then { $to }
funnel-has-no-leads-in-this-year = { $segment } has no leads in this year
funnel-leads-make-deals = { $leads } leads make { $wins } deals
funnel-the-narrowest-step-is-from-to = { $made }; the narrowest step is from { $name } to { $name_2 }, { $share }
funnel-in-the-year-a-month = { $name }: { $stage } in the year, { $stage_2 } a month
funnel-of-of-the-year = { $told }; { $share } of { $of } of the year
funnel-by = By
funnel-first-orders = first orders
funnel-what-customers-pay-every-month = what customers pay every month
funnel-from = { $amount } from { $name }
funnel-no-revenue-in-this-year = No revenue in this year.
funnel-wait-at-the-years-end = { $last } wait at the year’s end
funnel-are-lost-by-waiting = { $aged } are lost by waiting

## hand-off

hand-off-years = { $years } years
hand-off-handed-off-after-order = Handed off after order
hand-off-no-hand-off-can-be-calculated = No hand-off can be calculated
hand-off-a-hand-off-after-order-leaves = A hand-off after order { $after } leaves most
hand-off-in-it-makes-no-difference-after = In { $span } it makes no difference after which order customers are handed off
hand-off-as-it-is-now-in = { $most }, as it is now: { $left } in { $span }
hand-off-more-than-after-order-in = { $most }: { $left } more than after order { $after } in { $span }
hand-off-in = { $most }: { $left } in { $span }
hand-off-selling-takes-of-the-revenue-if = Selling takes { $first } of the revenue if { $to } takes over after order 1, { $last } after order { $after }
hand-off-selling-takes-of-the-revenue = Selling takes { $first } of the revenue, whoever sells
hand-off-there-is-no-revenue-to-sell = There is no revenue to sell for
hand-off-after-order = After order
hand-off-cost-of-sale = Cost of sale
hand-off-left-after-cost = Left after cost
hand-off-of-it = , { $share } of it
hand-off-after-order-revenue-cost-of-sale = After order { $after }: revenue { $revenue }, cost of sale { $cost }{ $share }; { $left } is left

## hours

hours-the-hours-are-not-counted = The hours are not counted
hours-wants-more-hours-than-it-has = { $name } wants more hours than it has in { $short } of { $total } months, first in { $month_name }: { $waiting } opportunities wait at the end
hours-the-hours-of-suffice-of-them = The hours of { $name } suffice: { $there } of them are used
hours-has-no-hours-and-needs-none = { $name } has no hours, and needs none
hours-ramped = Ramped
hours-wanted = Wanted
hours-for-leads = For leads
hours-for-opportunities = For opportunities
hours-waiting = Waiting
hours-hours-wanted-there-opportunities = { $index }: { $wanted } hours wanted, { $there } there; { $waiting } opportunities wait at its end
hours-no-opportunity-has-to-wait = No opportunity has to wait
hours-the-queue-is-longest-in = The queue is longest in { $index }: { $most } opportunities, worth { $worth } if they were worked

## insights-driver

insights-driver-a-high = a high
insights-driver-a-low = a low
insights-driver-a-market = a { $up } market
insights-driver-leads-in = { $many } leads in { $id }
insights-driver-rate-of-qualified-leads-in = { $high } rate of qualified leads in { $id }
insights-driver-rate-of-accepted-leads-in = { $high } rate of accepted leads in { $id }
insights-driver-rate-of-opportunities-in = { $high } rate of opportunities in { $id }
insights-driver-win-rate-in = { $high } win rate in { $id }
insights-driver-deals-in = { $up } deals in { $id }
insights-driver-a-year-of = a { $up } year of { $id }
insights-driver-results-of-the-people-of = { $up } results of the people of { $id }

## insights-kink

insights-kink-at-the-pay-of-one-person = At { $kink } the pay of one person jumps by { $jump } in { $kink_2 }
insights-kink-pay-has-no-cliffs-and-no = Pay has no cliffs and no kinks
insights-kink-from-on-one-more-pays-in = From { $kink } on one more { $kink_2 } pays { $after } in place of { $before } in { $kink_3 }
insights-kink-at = { $jump }{ $jump_2 } at { $kink }
insights-kink-the-plan = the plan “{ $name }”
insights-kink-plan-and-component = Plan and component
insights-kink-at-2 = At
insights-kink-jumps-by = Jumps by
insights-kink-above = Above
insights-kink-a-condition = , a condition

## insights-role

insights-role-of-what-moves-the-pay-of = { $own } of what moves the pay of { $id } is their own doing
insights-role-own = Own
insights-role-partner = Partner
insights-role-company-and-market = Company and market
insights-role-luck = Luck
insights-role-standard-deviation = Standard deviation
insights-role-of-the-pay-of-hangs-on = { $role } of the pay of { $id } hangs on others’ scoring
insights-role-without-own-results-would-still-be = Without own results { $id } would still be paid { $role }
insights-role-nobody-is-paid-for-the-work = Nobody is paid for the work of others
insights-role-paid-without-own-contribution = Paid without own contribution
insights-role-hangs-on-others = Hangs on others
insights-role-brings-no-revenue = Brings no revenue
insights-role-nobodys-own-result-brings-revenue = Nobody’s own result brings revenue
insights-role-1-more-of-own-results-earns = 1% more of own results earns { $id } { $pay } and the company { $revenue }
insights-role-of = { $pay } of { $revenue }
insights-role-brings = Brings
insights-role-of-1-of-revenue = Of 1 of revenue
insights-role-part-of-all-pay = Part of all pay
insights-role-two-roles-with-target-pay-are = Two roles with target pay are needed to compare how hard it is to reach
insights-role-targets-are-equally-hard-each-is = Targets are equally hard: each is reached in about { $easiest } of the years
insights-role-reaches-target-pay-in-of-the = { $easiest } reaches target pay in { $easiest_2 } of the years, { $hardest } in { $hardest_2 }
insights-role-reaches-target-pay = Reaches target pay
insights-role-meets-the-goal-of = Meets the goal of
insights-role-no-deal-moves-anybodys-pay = No deal moves anybody’s pay
insights-role-a-deal-of-earns-the-same = A deal of { $deal } earns { $name } the same whenever it is won
insights-role-a-deal-of-earns-at-the = A deal of { $deal } earns { $name } { $before } at the end of { $month } and { $after } the day after
insights-role-deal-of = Deal of

## insights-tornado

insights-tornado-attainment-of-the-goal = Attainment of the goal
insights-tornado-pay-of = Pay of { $id }
insights-tornado-mean-pay-of = Mean pay of { $id }
insights-tornado-chance-that-the-budget-holds = Chance that the budget holds
insights-tornado-chance-of-winning-together = Chance of winning together
insights-tornado-chance-of-target-pay-of = Chance of target pay of { $id }
insights-tornado-incentive-cost-in-9-of-10 = Incentive cost in 9 of 10 years
insights-tornado-no-input-moves-it = No input moves it: { $metric }
insights-tornado-moves-it-farthest-to = { $path } moves it farthest: { $low } to { $high }
insights-tornado-not-looked-at-smaller-deals-and = { $what } not looked at: smaller deals and goals of people, and what moves the expected year less.
insights-tornado-one-more-input-was = One more input was
insights-tornado-more-inputs-were = { $rest } more inputs were
insights-tornado-range = Range
insights-tornado-outcome-from = Outcome from
insights-tornado-outcome-to = Outcome to

## keys

keys-this-help = This help
keys-the-next-page = The next page
keys-the-page-before = The page before
keys-the-next-scenario = The next scenario
keys-the-base = The base
keys-take-what-was-typed-in-a = Take what was typed in a field
keys-leave-a-field-as-it-was = Leave a field as it was, close what lies over the page
keys-move-a-number-a-slider-or = Move a number, a slider or a point of a curve
keys-move-along-a-chart-from-point = Move along a chart, from point to point

## map

map-of-the-map = { $cell } of the map
map-wins-alone = { $function } wins alone
map-both-lose = Both lose
map-both-win = Both win
map-revenue-of-its-goal = { $function }: revenue, of its goal
map-expected-at = expected at { $beyond }
map-at-at = { $function_name } at { $percent }, { $second } at { $percent_2 }: { $label }
map-wins-alone-reaches-of-its-target = { $winner } wins alone: { $loser } reaches { $share } of its target pay
map-wins-alone-2 = { $winner } wins alone
map-and-win-together = { $first } and { $second } win together
map-neither-nor-reaches-its-target-pay = Neither { $lower } nor { $second } reaches its target pay

## pay

pay-and-both-reach-target-pay-from = { $first } and { $second } both reach target pay from { $percent } of goal on
pay-reaches-target-pay-at-of-goal = { $early } reaches target pay at { $from } of goal, { $late } only at { $to }
pay-reaches-target-pay-at-of-goal-2 = { $some } reaches target pay at { $at } of goal, { $never } does not at all
pay-neither-nor-reaches-target-pay-at = neither { $first } nor { $second } reaches target pay at any revenue shown
pay-reaches-target-pay-at-of-goal-3 = { $one } reaches target pay at { $at } of goal
pay-does-not-reach-target-pay-at = { $one } does not reach target pay at any revenue shown
pay-nobody-s-pay-hangs-on-the = Nobody's pay hangs on the company's revenue yet

## plan

plan-a-month = a month
plan-a-quarter = a quarter
plan-a-half-year = a half-year
plan-a-measure-that-is-not-there = a measure that is not there
plan-of-each = { $name } of each
plan-of-each-one-s-team = { $name } of each one's team
plan-of-each-one-s-function = { $name } of each one's function
plan-of-goal = { $value } of goal
plan-for-the-year-to-date = { " " }for the year to date
plan-of-the-target-incentive-hangs-on = { $weight } of the target incentive hangs on { $measure }, paid { $often }{ $to_date }:{ " " }
plan-for-it-pays = For { $measure } it pays { $often }{ $to_date }:{ " " }
plan-a-commission-by = a commission by { $key }: { $tables }
plan-the-target-is-spread-over-the = { " " }The target is spread over the year as the goal is.
plan-it-pays = it pays
plan-there-is-no-acceleration-beyond = { " " }There is no acceleration beyond the goal unless { $gate }.
plan-it-pays-at = { " " }It pays at { $most } { $at } { $per }.
plan-at-the-year-s-end-what = { " " }At the year's end what the periods paid too little is made good.
plan-at-the-year-s-end-what-2 = { " " }At the year's end what the periods paid too little or too much is made good.
plan-only-what-falls-from-to-counts = { " " }Only what falls from { $window } to { $to } counts.
plan-in-the-month = { " " }in the month
plan-in-the-quarter = { " " }in the quarter
plan-in-the-half-year = { " " }in the half-year
plan-in-the-year = { " " }in the year
plan-is-at-least-and-below = is at least { $low } and below { $high }
plan-is-at-least = is at least { $low }
plan-is-below = is below { $high }
plan-is-anything-at-all = is anything at all
plan-unless-of-that = { " " }Unless { $condition }, { $pays } { $factor } of that.
plan-unless-nothing = { " " }Unless { $condition }, { $pays } nothing.
plan-from = { $factor } from { $step }
plan-at = { $factor } at { $point }
plan-it-is-multiplied-by = { " " }It is multiplied by { $measure }: { $parts }{ $between }.
plan-of-target = { $share } of target
plan-of-base-salary = { $share } of base salary

## plan-pays

plan-pays-nothing-below-of-goal = nothing below { $get } of goal
plan-pays-of-target-from = { $pays } of target from { $step }
plan-pays-for-each = { $rate } for each
plan-pays-its-table-has-no-rows-so = its table has no rows, so it pays nothing
plan-pays-nothing-below = nothing below { $at }
plan-pays-up-to = { $paid } up to { $next }
plan-pays-beyond-it = { $paid } beyond it
plan-pays-from = { $paid } from { $at }
plan-pays-each-on-its-own-band = , each on its own band
plan-pays-the-reached-rate-on-everything = , the reached rate on everything
plan-pays-what-a-reached-rate-pays-on = ; what a reached rate pays on is not said
plan-pays-all = , all
plan-pays-times-the-rate-of = { $all } times the rate of { $base }
plan-pays-times-the-rate-that-pays-the = { $all } times the rate that pays the target for the goal
plan-pays-with-counted-already-when-the-year = , with { $opening } counted already when the year begins
plan-pays-a-fixed = a fixed { $only }
plan-pays-from-2 = { $step } from { $step_2 }
plan-pays-the-highest-reached-alone = , the highest reached alone
plan-pays-every-one-that-is-reached = , every one that is reached
plan-pays-at = { $point } at { $result }
plan-pays-in-proportion-between-them = in proportion between them
plan-pays-by-its-attainment-and-that-of = by its attainment and that of { $by }, from { $fold } to { $fold_2 } of target in a table of { $rows } by { $columns }, { $between }
plan-pays-its-curve-has-no-points-so = its curve has no points, so it pays nothing
plan-pays-nothing-below-of-goal-2 = nothing below { $attainment } of goal
plan-pays-of-target-at = { $pay } of target at { $attainment }
plan-pays-no-more-beyond = no more beyond { $attainment }
plan-pays-and-so-on-without-a-cap = and so on without a cap
plan-pays-the-same-beyond = the same beyond

## plan-terms

plan-terms-all-components = All components
plan-terms-together-pay-at-most = { $of } together pay at most { $at } { $per }.
plan-terms-for-the-first-months = for the first { $months } months
plan-terms-all-year = all year
plan-terms-what-it-adds-is-paid-back = what it adds is paid back from later earnings
plan-terms-it-is-paid-back-from-what = it is paid back from what is earned after its last month
plan-terms-it-is-never-paid-back = it is never paid back
plan-terms-is-the-least-that-is-paid = is the least that is paid
plan-terms-is-paid-beside-what-is-earned = is paid beside what is earned
plan-terms-a-draw-of-a-month = A draw of { $amount } a month { $kind }, { $months }; { $back }.
plan-terms-at-least-is-guaranteed = At least { $at } { $per } is guaranteed, { $months }.
plan-terms-of-what-is-earned-is-held = { $share } of what is earned is held and paid { $months } months later.
plan-terms-for-the-months-that-are-left = , for the months that are left
plan-terms-where-a-deal-is-cancelled-within = Where a deal is cancelled within { $within_months } months, { $share } of its commission is taken back{ $part }.

## preview

preview-hurdle-missed = hurdle missed
preview-pay-of-one-person = Pay of one person
preview-pay-of-one-person-with-a = Pay of one person with a target incentive of 50,000 (nobody is on the plan)
preview-for-a-month = for a month
preview-for-a-quarter = for a quarter
preview-for-a-half-year = for a half-year
preview-before-gates-and-modifiers = , before gates and modifiers
preview-a-line-for-each-attainment-of = ; a line for each attainment of { $name }
preview-at-target-it-pays = At target it pays { $target }
preview-what-it-pays = What it pays
preview-of-goal = { $figure } of goal
preview-up-to = up to{ " " }
preview-the-expected-pays = The expected { $at } pays { $up_to }{ $most }

## quarters

quarters-year = year { $year }
quarters-the-funnel-brings-in = The funnel brings { $revenue } in { $first }
quarters-ends-at-of-goal = { $first } ends at { $goal } of goal
quarters-every-quarter-reaches-its-goal = Every quarter reaches its goal: { $ends }
quarters-no-quarter-reaches-its-goal = No quarter reaches its goal: { $ends }
quarters-of-quarters-miss-their-goal-by = { $missed } of { $quarters } quarters miss their goal, { $outcome } by the most: { $revenue }
quarters-quarter = Quarter
quarters-funnel = Funnel
quarters-of-goal = Of goal
quarters-of-a-goal-of = { $outcome }: { $revenue } of a goal of { $goal }
quarters-all-revenue-of-is-sold-with = All revenue of { $name } is sold with advice
quarters-all-revenue-of-is-sold-without = All revenue of { $name } is sold without advice
quarters-of-the-revenue-of-is-sold = { $first } of the revenue of { $name } is sold without advice
quarters-all-revenue-is-sold-with-advice = All revenue is sold with advice
quarters-without-advice-of-the-revenue-is = Without advice { $first } of the revenue is sold in { $outcome }, { $end } in { $outcome_2 }
quarters-the-funnel-brings-no-revenue-yet = The funnel brings no revenue yet
quarters-consultative = Consultative
quarters-transactional = Transactional
quarters-from-customers = From customers
quarters-with-advice-without-from-customers = { $outcome }: { $consultative } with advice, { $transactional } without; { $existing } from customers who were there before

## report

report-fiscal-year = Fiscal year { $year }
report-scenario = Scenario: { $name }
report-model-without-a-name = Model without a name
report-the-expected-year = the expected year
report-the-expected-year-and = the expected year and { $trials }
report-made-with-hagstone-from-the = Made with Hagstone from { $of }. The numbers follow from what was typed into the model, and are as good as that.
report-next-step = Next step: { $step }
report-in-short = In short
report-assumptions = Assumptions
report-pay-plans-in-words = Pay plans in words
report-what-follows = What follows
report-method = Method

## report-assumptions

report-assumptions-what-changes = What { $name } changes
report-assumptions-nothing = Nothing.
report-assumptions-here = Here
report-assumptions-the-goal-of-the-year-is = The goal of the year is { $goal } of revenue.
report-assumptions-the-year-before-brought = The year before brought { $get }.
report-assumptions-incentives-may-cost = Incentives may cost { $budget }.
report-assumptions-the-gross-margin-is = The gross margin is { $margin }.
report-assumptions-goal-and-teams = Goal and teams
report-assumptions-segment = Segment: { $name }
report-assumptions-leads = Leads: { $segment }
report-assumptions-working-together-and-cost-of = Working together, and cost of selling
report-assumptions-every-year-is-as-expected-nothing = Every year is as expected: nothing was typed of how far years differ.
report-assumptions-the-market-for-all-alike = The market, for all alike
report-assumptions-leads-each-month = Leads, each month
report-assumptions-size-of-deals = Size of deals
report-assumptions-results-of-a-team = Results of a team
report-assumptions-results-of-one-person-each-quarter = Results of one person, each quarter
report-assumptions-what-differs = What differs
report-assumptions-of-what-is-expected = Of what is expected
report-assumptions-beside-these-exceptions-for = Beside these: { $by_team } exceptions for segments and teams, and { $large_deals } large deals that come whole or not at all.
report-assumptions-to = { $lever } to { $to }
report-assumptions-lever = Lever
report-assumptions-set-to = Set to
report-assumptions-can-be-moved-from = Can be moved from

## report-method

report-method-the-goal-of-the-year-is = The goal of the year is divided among the teams by their shares, and among the months by the seasons that were typed. Attainment is a result over its goal; where less is better, the goal over the result.
report-method-revenue-follows-from-leads-month = Revenue follows from leads: month by month they pass the steps of the funnel with a rate and a delay each. Work that finds no hours waits. Later orders come from the customers that were won, with retention and interval.
report-method-each-component-of-a-pay-plan = Each component of a pay plan looks up a figure in its curve or its rates, takes the target of its period times what it finds there, and is then subject to its gates, factors, caps and floors. Bands hold from their lower end on: a threshold is reached at its own value. Pools are funded by their rule and shared out to the cent.
report-method-each-amount-that-is-paid-is = Each amount that is paid is rounded once, to the currency's smallest unit. No rounded number is calculated with.
report-method-chances-come-from-years-that-are = Chances come from years that are drawn: in each one the market moves everybody alike, and leads, rates, sizes of deals, teams and people differ beside it as far as was typed. A chance is the share of these years. Scenarios are compared over the same years, so that what differs is the scenario and not luck.
report-method-what-pay-hangs-on-is-found = What pay hangs on is found by running the same years again with one source exchanged at a time: own doing, the partner function, company and market; what is left is luck.
report-method-a-function-wins-where-its-lead = A function wins where its lead reaches target pay, or all its people together where it names no lead. The map shows who wins when the teams of each function bring more or less of their goal.
report-method-what-is-recommended-follows-from = What is recommended follows from fixed rules. Grave is: one function wins alone in a quarter of the years or more; the goal is reached in fewer than 35 of 100; the budget holds in fewer than 80; less than a fifth of what moves somebody's pay is their own doing, leads apart; pay jumps by a tenth of target or more. The gravest finding gives the next step.

## report-pay

report-pay-and-more-roles = and { $shown } more roles
report-pay-years-at-target-or-above = Years at target or above
report-pay-in-it-expected-year = In it, expected year
report-pay-roles-and-people-that-share-it = Roles and people that share it
report-pay-more-statements-are-not-printed = { $ids } more statements are not printed. The page Statement shows each of them.
report-pay-paid-out-in-the-year = Paid out in the year

## slides-advice

slides-advice-there-is-no-pay-plan-to = There is no pay plan to judge yet
slides-advice-give-the-roles-a-target-incentive = Give the roles a target incentive and a plan, on the pages People and Pay plans.
slides-advice-nothing-in-these-numbers-speaks = Nothing in these numbers speaks against the plan
slides-advice-sign-it-if-the-assumptions-hold = Sign it if the assumptions hold: go through them once more with those who must earn their pay by it.
slides-advice-the-same = the same
slides-advice-higher = { $points } higher
slides-advice-lower = { $points } lower
slides-advice-against-the-base-the-chance-to = Against the base, the chance to win together is { $together }, that of the goal { $goal }.
slides-advice-points = { $points } points
slides-advice-at-the-same-cost-in-the = at the same cost in the expected year
slides-advice-for-of-incentives-in-the-expected = for { $amount } { $word } of incentives in the expected year
slides-advice-lets-both-win-together-more-often = { $name } lets both win together more often, by { $together }
slides-advice-decide-for-in-place-of-the = Decide for “{ $name }” in place of the base, { $price }.
slides-advice-lets-both-win-together-less-often = { $name } lets both win together less often than the base
slides-advice-stay-with-the-base-or-change = Stay with the base, or change “{ $name }” until both win at least as often.

## advice-checks

advice-checks-and-reach-target-pay-together-in = { $one } and { $other } reach target pay together in { $both } of the years, one of them alone in { $alone }, neither in { $neither }.
advice-checks-in-of-the-years-wins-while = In { $often } of the years { $winner } wins while { $loser } loses
advice-checks-target-pay-is-missed-by-both = Target pay is missed by both in { $neither } of the years
advice-checks-ask-whether-the-goals-are-within = Ask whether the goals are within reach before the plan is signed: pay that is missed in most years steers nobody.
advice-checks-look-at-the-scenario-in-its = Look at the scenario “{ $name }”: in its expected year both reach target pay.
advice-checks-the-plans-of = the plans of { $loser }
advice-checks-the-plan-of = the plan of { $name }
advice-checks-change-first-move-and-see-in = Change { $whose } first: move “{ $name }”, and see in how many years one wins alone.
advice-checks-change-first-until-it-wins-in = Change { $whose } first, until it wins in the same years as the other function.
advice-checks-in-the-expected-year-target-pay = In the expected year target pay is reached by: { $wins } ({ $note }).
advice-checks-in-the-expected-year-reaches = In the expected year { $wins } reaches target pay
advice-checks-the-expected-year-brings-of-the = The expected year brings { $expected } of the goal.
advice-checks-the-goal-is-reached-in-of = The goal is reached in { $share } of the years; { $expected } of it is expected.
advice-checks-find-the-that-are-missing = find the { $gap } that are missing
advice-checks-find-what-makes-it-surer = find what makes it surer
advice-checks-the-goal-is-reached-in-only = The goal is reached in only { $share } of the years
advice-checks-settle-the-goal-before-the-plan = Settle the goal before the plan: { $missing }, or lower it. A plan cannot mend a goal that few believe in.
advice-checks-there-is-no-budget-for-incentives = There is no budget for incentives; eight of ten years cost { $p10 } to { $p90 }.
advice-checks-there-is-no-budget-for-incentives-2 = There is no budget for incentives; the expected year costs { $incentive_cost }.
advice-checks-the-expected-year-costs-of-a = The expected year costs { $incentive_cost } of a budget of { $budget }.
advice-checks-the-expected-year-costs-more-than = The expected year costs more than its budget
advice-checks-bring-plan-and-budget-together-are = Bring plan and budget together: { $budget } are missing.
advice-checks-the-budget-of-holds-in-of = The budget of { $budget } holds in { $share } of the years; one year in ten costs { $p90 } or more.
advice-checks-the-budget-holds-in-only-of = The budget holds in only { $share } of the years
advice-checks-bring-plan-and-budget-together-are-2 = Bring plan and budget together: { $p90 } are enough in nine of ten years, or pay above target needs a cap.
advice-checks-of-what-moves-the-pay-of = Of what moves the pay of { $role }, { $share } is their own doing, the least of all roles that lead nobody.
advice-checks-of-what-moves-the-pay-of-2 = Of what moves the pay of { $role }, { $share } is their own doing.
advice-checks-the-pay-of-hangs-on-what = The pay of { $role } hangs on what others do
advice-checks-tie-more-of-the-pay-of = Tie more of the pay of { $role } to what they bring themselves, or make it a salary.
advice-checks-no-pay-jumps-there-is-no = No pay jumps: there is no cliff to sell or to wait for.
advice-checks-smooth-that-step-pay-in-proportion = Smooth that step: pay in proportion between two points, so that nobody gains by moving a deal over a date.

## slides-compared

slides-compared-pay = Pay, { $name }
slides-compared-compared = Compared
slides-compared-the-expected-year-pay-is-the = The expected year; pay is the variable pay of one person
slides-compared-pts = { $before } pts
slides-compared-chance-to-win-together = Chance to win together
slides-compared-brings-and-costs-what-the-base = { $name } brings and costs what the base does
slides-compared-costs-in-incentives-than-the-base = { $name } costs { $cost } in incentives than the base, for the same revenue
slides-compared-brings-revenue-than-the-base-at = { $name } brings { $revenue } revenue than the base, at the same incentive cost
slides-compared-brings-revenue-than-the-base-and = { $name } brings { $revenue } revenue than the base, and costs { $cost } in incentives
slides-compared-target-pay-is-reached-by-not = ; target pay is reached by { $now }, not by { $before }
slides-compared-target-pay-is-still-reached-by = ; target pay is still reached by { $now }
slides-compared-stays-at = stays at { $low }
slides-compared-goes-from-to = goes from { $low } to { $high }
slides-compared-one-scenario = one scenario
slides-compared-scenarios = { $f64 } scenarios
slides-compared-over-the-base-and-revenue-and = Over the base and { $scenarios }, revenue { $revenue } and incentive cost { $incentive_cost }

## slides-made

slides-made-for = { " " }for { $year }
slides-made-than-the-year-before = , { $share } { $word } than the year before
slides-made-the-goal-is-of-revenue-of = The goal{ $year } is { $goal } of revenue{ $growth }; { $attainment } of it is expected
slides-made-there-is-no-revenue-goal-yet = There is no revenue goal yet
slides-made-of = of { $goal }
slides-made-the-goal = The goal
slides-made-revenue-by-team-the-bar-is = Revenue by team: the bar is what is expected, the tick the team’s part of the goal{ $needed }
slides-made-who-wins = Who wins
slides-made-pay-and-result = Pay and result
slides-made-variable-pay-of-target-pay-over = Variable pay, of target pay, over the company’s revenue
slides-made-how-many-of-drawn-as-chance = How many of { $count }, drawn as chance makes them, end with how much revenue
slides-made-pay-and-chance = Pay and chance
slides-made-what-pay-hangs-on = What pay hangs on
slides-made-where-differences-of-one-persons = Where differences of one person’s pay come from, over { $trials }
slides-made-own-doing-in-the-functions-colour = own doing, in the function’s colour
slides-made-the-partner-function-lighter = the partner function, lighter
slides-made-company-and-market = company and market
slides-made-how-many-of-cost-how-much = How many of { $count } cost how much in incentives, { $currency }
slides-made-cost-and-budget = Cost and budget
slides-made-cost-of-all-incentives-over-the = Cost of all incentives over the company’s revenue, { $currency }
slides-made-what-the-model-finds-in-it = What the model finds in { $trials }; it knows what was typed into it, and nothing else
slides-made-what-the-model-finds-in-the = What the model finds in the expected year; it knows what was typed into it, and nothing else
slides-made-what-to-do = What to do

## slides-plans

slides-plans-each-ones-own-results = each one’s own results
slides-plans-results-of-teams = results of teams
slides-plans-the-companys-results = the company’s results
slides-plans-plans = Plans: { $name }
slides-plans-of-variable-pay-at-target = { $heads }, { $target } of variable pay at target
slides-plans-nobody-in-has-a-pay-plan = Nobody in { $name } has a pay plan yet
slides-plans-of-target-pay-hangs-on = { $share } of target pay hangs on { $name }
slides-plans-on = { $share } on { $name }
slides-plans-no-pay-plan = No pay plan.
slides-plans-base-and-at-target = { $heads }, { $base } base and { $target_incentive } at target
slides-plans-on-2 = { $weight } on{ " " }

## strip

strip-win-together = Win together
strip-say-how-far-years-differ = say how far years differ
strip-years-are-being-drawn = years are being drawn
strip-in = in { $count }
strip-no-goal-yet = no goal yet
strip-one-alone = one alone { $alone }
strip-needs-two-functions = needs two functions
strip-over-budget = { $budget } over budget
strip-under-budget = { $incentive_cost } under budget
strip-at-target = { $incentive_cost_at_target } at target
strip-of = { $attainment } of { $goal }
strip-over-last-year = over last year
strip-incentives-alone = incentives alone { $rate }
strip-of-revenue = of revenue
strip-now = Now { $changed }.
strip-alone = { $one } alone
strip-of-2 = { $some } of { $count }
strip-incentive-cost = Incentive cost
strip-reach-target-pay = Reach target pay
strip-was = was: { $before }

## tables

tables-roster = Roster
tables-payees-with-role-days-pay-and = payees with role, days, pay and quota; comes in again
tables-a-row-for-each-payee-of = a row for each payee of a deal; comes in again
tables-typed-results-by-measure-and = typed results by measure and period; comes in again
tables-everybody-s-payments-of-the-year = everybody's payments of the year, one a row
tables-revenue-goal-cost = revenue, goal, cost
tables-revenue-people-pay = revenue, people, pay
tables-people-pay-attainment-of-target = people, pay, attainment of target pay
tables-what-each-is-paid = what each is paid
tables-results-goals-attainment = results, goals, attainment
tables-what-is-in-them-and-who = what is in them and who has which part
tables-revenue-and-pay-by-month = revenue and pay by month

## years-fan

years-fan-eight-of-ten-years-end-between = Eight of ten years end between { $low } and { $high }
years-fan-below-the-goal-of = { $ends }, below the goal of { $goal }
years-fan-above-the-goal-of = { $ends }, above the goal of { $goal }
years-fan-the-goal-is = { $ends }; the goal is { $goal }
years-fan-goal = ; goal { $goal }
years-fan-to-the-end-of-to-in = To the end of { $month }: { $low } to { $high } in eight of ten years, median { $median }{ $goal }
years-fan-to-the-end-of = To the end of

## years-horizon

years-horizon-the-goal-is-met-in-of = The goal is met in { $least } of the futures in { $worst }, and in { $most } in { $best }
years-horizon-the-goal-is-met-in-about = The goal is met in about { $least } of the futures, in every year
years-horizon-ends-between-and-in-eight-of = { $years } ends between { $revenue } and { $revenue_2 } in eight of ten futures
years-horizon-goal-met-in = ; goal { $goal }, met in { $met }
years-horizon-to-in-eight-of-ten-futures = { $index }: { $revenue } to { $revenue_2 } in eight of ten futures, median { $revenue_3 }{ $goal }
years-horizon-goal-met = Goal met

## years-roles

years-roles-nobody-has-a-target-pay-that = Nobody has a target pay that years could differ from
years-roles-pay-of-varies-most-to-of = Pay of { $name } varies most: { $low } to { $high } of target in eight of ten years
years-roles-to-in-eight-of-ten-years = { $name }: { $p10 } to { $p90 } in eight of ten years, median { $p50 }, target { $target }; reached in { $reaches_target } of the years
years-roles-reaches-it = Reaches it

## years-spread

years-spread-the-goal-of-is-reached-in = The goal of { $goal } is reached in { $share }
years-spread-revenue-lies = Revenue lies
years-spread-incentives-stay-within-their = Incentives stay within their budget of { $budget } in { $share }
years-spread-incentives-cost = Incentives cost
years-spread-none-of-the-years = none of the years
years-spread-all-of-the-years = all of the years
years-spread-less-than-1-of-100-years = less than 1 of 100 years
years-spread-more-than-99-of-100-years = more than 99 of 100 years
years-spread-of-100-years = { $round } of 100 years
years-spread-between-and-in-eight-of-ten = { $what } between { $quantile } and { $quantile_2 } in eight of ten years
years-spread-of-the-years = of the years
years-spread-between-and-of-the-years = Between { $index } and { $index_2 }: { $share } of the years
years-spread-of-the-years-2 = Of the years
years-spread-up-to-here = Up to here
years-spread-the-lowest = the lowest
years-spread-the-highest = the highest

## check

check-the-weights-of-the-components = The weights of the components
check-the-parts-of-the-split = The parts of the split
check-the-weights-of-the-measures = The weights of the measures
check-the-credits-of-the-deal = The credits of the deal
check-the-teams-shares-of-the-revenue = The teams' shares of the revenue goal

## check-funnel

check-funnel-the-segments-shares-of-the-revenue = The segments' shares of the revenue goal
check-funnel-the-shares-that-eat-the-hours = The shares that eat the hours
check-funnel-the-parts-that-support-gives-back = The parts that support gives back
check-funnel-the-weights-of-the-stages = The weights of the stages
check-funnel-the-teams-parts-of-the-stage = The teams' parts of the stage
check-funnel-the-parts-of-the-lag = The parts of the lag

## compile-goal

compile-goal-only-zeros = only zeros
compile-goal-at-least-one-weight-above-0 = at least one weight above 0

## measure-source

measure-source-a-measure-that-cannot-be-summed = a measure that cannot be summed over people
measure-source-a-measure-of-scope-own-that = a measure of scope "own" that is summed: an amount, a count or revenue
measure-source-a-measure-that-cannot-be-summed-2 = a measure that cannot be summed
measure-source-measures-that-are-summed-over-a = measures that are summed over a period: amounts, counts or revenue

## compile-results

compile-results-revenue-below-0 = revenue below 0
compile-results-an-amount-from-0-to-10 = an amount from 0 to 10 trillion
compile-results-in = in { $name } { $number }

## finding

finding-this-changes-nothing-the-component = This { $row } changes nothing: the component's cap of { $cap } holds before { $percent } is reached.
finding-the-cap-of-never-holds-the = The cap of { $cap } never holds: the curve itself pays at most { $most }.
finding-this-changes-nothing-the-plan-s = This { $row } changes nothing: the plan's cap of { $cap } holds before { $percent } is reached, even where nothing else is paid.
finding-the-cap-of-never-holds-all = The cap of { $cap } never holds: all that it counts pays at most { $most }.
finding-the-cap-is-a-share-of = The cap is a share of nothing, so the component never pays.
finding-above-target-a-point-of-attainment = Above target a point of attainment pays { $above } points of target, just below it { $below }: the accelerator is flatter than the slope that leads to it. For one person a point is worth { $pays_above } above and { $pays_below } below.
finding-at-the-pay-of-one-person = At { $at } the pay of one person jumps by { $by }: so much hangs on the last { $unit } before it.
finding-at-goal-of-one-person-s = At goal { $by } of one person's pay hang on this condition alone, on whether { $at } is reached or just missed.
finding-from-on-more-is-paid-less = From { $percent } on, more is paid less: the pay of one person falls from { $before } to { $after }.
finding-from-on-more-fills-the-pool = From { $from } on, more fills the pool less: it falls from { $before } to { $after }.
finding-from-on-the-factor-falls-so = From { $percent } on the factor falls, so that more of this measure pays less.
finding-less-of-this-measure-is-better = Less of this measure is better, and yet from { $what } on more of it pays more.
finding-this-cell-pays-of-target-and = This cell pays { $pays } of target and the one before it { $before }: more attainment pays less.
finding-the-curve-starts-at-and-a = The curve starts at { $from }, and a part counts from { $each }: where one part comes to count, the whole may pay less than the others did alone.
finding-this-is-of-a-goal-for = This is { $level } of a goal, for an attainment of 1 is 100%.
finding-a-commission-of-pays-more-than = A commission of { $rate } pays more than the amount that it is paid on.
finding-who-exactly-makes-the-goal-is = Who exactly makes the goal is paid { $pays } in the year, and the target is { $target }.
finding-who-exactly-makes-the-goal-is-2 = Who exactly makes the goal is paid from { $least } to { $most } in the year, whatever it is made of, and the target is { $target }.
finding-who-exactly-makes-the-goal-is-3 = Who exactly makes the goal is paid { $pays } in the year, and the target is { $target }: { $target_2 }, as where a figure of a month meets one of a year.
finding-the-result-of-the-year-is = The result of the year is { $what }, its goal { $what_2 }: { $goal }, as where a figure of a month meets one of a year.
finding-this-is-paid-by-the-and = This is paid by the { $period } and looks at the { $until }: every payment waits until the { $until } ends.
finding-this-is-paid-by-the-and-2 = This is paid by the { $period } and looks at its last { $last } alone.
finding-measured-once-a-year-the-year = Measured once a year, the year to date is the year itself.
finding-paid-once-a-year-the-component = Paid once a year, the component has paid the whole year already: there is nothing to make good.
finding-no-day-of-the-fiscal-year = No day of the fiscal year lies in this window, so nothing is paid.
finding-no-figure-meets-this-condition-it = No figure meets this condition: it ends before it starts.
finding-the-condition-changes-nothing = The condition changes nothing: below { $percent } the component pays nothing anyway.
finding-the-hurdle-changes-nothing-who = The hurdle changes nothing: who misses it is below { $percent }, where { $pays } are paid, and nothing is accelerated yet.
finding-the-hurdle-changes-nothing-the = The hurdle changes nothing: the component accelerates nothing that it could take away.
finding-at-the-factor-jumps-from-to = At { $at } the factor jumps from { $what } to { $what_2 }: at goal { $by } of one person's pay in the year hang on it.
finding-who-misses-this-condition-is-paid = Who misses this condition is paid { $otherwise } of what those get who meet it.
finding-no-result-of-is-typed-so = No result of "{ $measure }" is typed, so that its goal is all that is ever looked at here.
finding-nobody-is-paid-on-and-others = Nobody is paid on "{ $measure }", and others' pay hangs on it.
finding-nobody-is-on-this-plan = Nobody is on this plan.
finding-the-plan-has-no-component-so = The plan has no component, so it pays nothing of the target incentive.
finding-the-target-incentive-is-0-and = The target incentive is 0, and all that the plan pays are shares of it: the plan never pays.
finding-the-guarantee-of-a-month-lies = The guarantee of { $guarantee } a month lies above the draw of { $draw }, so that nothing is ever drawn.
finding-when-every-goal-is-met-the = When every goal is met the incentives cost { $cost }, more than their budget of { $budget }.
finding-from-of-its-measure-on = From { $at } of its measure on
finding-whatever-is-reached = Whatever is reached
finding-the-pool-costs-more-than-the = { " " }the pool costs more than the { $budget } that all incentives may
finding-at-most = ; at most { $most }.
finding-and-nothing-ends-it = , and nothing ends it.
finding-the-least-for-everybody-is = The least for everybody is { $floors } together, more than the { $most } that the pool holds at most.
finding-this-member-has-no-part-in = This member has no part in any basis of the split, and is paid nothing.
finding-this-attainment-is-the-same-for = This attainment is the same for every member, so that the part is shared out equally.
finding-this-deal-is-credited-to-nobody = This deal is credited to nobody.
finding-this-deal-and-another-one-are = This deal and another one are credited to nobody.
finding-this-deal-and-others-are-credited = This deal and { $others } others are credited to nobody.
finding-of-deals-lie-outside-the-fiscal = { $count } of { $of } deals lie outside the fiscal year and are not counted.
finding-no-measure-counts-the-deals = No measure counts the deals.
finding-the-deal-is-cancelled-before-it = The deal is cancelled before it is won.
finding-times-as-much = { $other } times as much
finding-one-part-in = one part in { $one }
finding-take-it-away-or-raise-the = Take it away, or raise the cap.
finding-take-the-cap-away-or-let = Take the cap away, or let the curve go on.
finding-take-it-away-or-raise-the-2 = Take it away, or raise the plan's cap.
finding-take-the-cap-away-or-lower = Take the cap away, or lower it.
finding-give-the-component-a-weight-or = Give the component a weight, or write the cap as an amount.
finding-raise-what-is-paid-above-target = Raise what is paid above target, or start lower, if those who exceed the goal are to earn more for a point.
finding-let-it-rise-in-smaller-steps = Let it rise in smaller steps or along a line, unless that is meant.
finding-give-it-a-higher-otherwise-unless = Give it a higher "otherwise", unless that is meant.
finding-let-it-rise-or-pay-each = Let it rise, or pay each rate on its own band.
finding-let-it-rise-unless-that-is = Let it rise, unless that is meant.
finding-let-the-factor-rise-or-say = Let the factor rise, or say that less is better, unless that is meant.
finding-let-it-fall-or-say-that = Let it fall, or say that more is better.
finding-let-each-part-count-from-where = Let each part count from where the curve starts.
finding-write-0-9-for-90-or = Write 0.9 for 90%, or leave it if that is meant.
finding-write-0-05-for-5-or = Write 0.05 for 5%, or leave it if that is meant.
finding-change-the-rate-the-goal-or = Change the rate, the goal or the target so that the two agree.
finding-let-both-be-of-a-year = Let both be of a year.
finding-leave-its-period-out-to-look = Leave its "period" out to look at each payment's own, unless that is meant.
finding-leave-its-period-out-to-look-2 = Leave its "period" out to look at all of it, unless that is meant.
finding-choose-a-shorter-period-or-leave = Choose a shorter period, or leave "basis" out.
finding-choose-a-shorter-period-or-leave-2 = Choose a shorter period, or leave "true_up" out.
finding-choose-days-of-the-fiscal-year = Choose days of the fiscal year, the first one first.
finding-let-at-least-be-smaller-than = Let "at_least" be smaller than "below".
finding-take-it-away-or-raise-it = Take it away, or raise it.
finding-take-it-away-or-let-the = Take it away, or let the component pay more above target.
finding-let-it-change-in-smaller-steps = Let it change in smaller steps or along a line, unless that is meant.
finding-write-a-factor-below-1-or = Write a factor below 1, or exchange "at_least" and "below".
finding-type-a-result-under-results = Type a result under "results".
finding-let-somebody-be-paid-on-it = Let somebody be paid on it, or look at something that somebody is paid on.
finding-name-it-as-the-plan-of = Name it as the plan of a role, or take it away.
finding-add-a-component-or-take-the = Add a component, or take the target incentive away.
finding-give-the-role-a-target-incentive = Give the role a target incentive, or another plan.
finding-raise-the-budget-or-lower-a = Raise the budget, or lower a target.
finding-give-the-pool-a-ceiling-or = Give the pool a ceiling, or raise the budget.
finding-lower-the-least-for-each-or = Lower the least for each, or raise the fund.
finding-add-a-basis-in-which-it = Add a basis in which it has one, or take it out of the members.
finding-choose-a-measure-of-scope-own = Choose a measure of scope "own", or split it by "equal".
finding-check-their-dates-and-the-goal = Check their dates and the goal's "first_year", unless they are history.
finding-give-a-measure-deals = Give a measure "deals": { "{" }{ "}" }.
finding-exchange-the-two-days-or-correct = Exchange the two days, or correct one.

## lint-shape

lint-shape-percent-point = percent point
lint-shape-unit-of-currency = unit of currency

## problem

problem-the-document = the document
problem-until-then-is-left-out = { " " }Until then { $path } is left out.
problem-this-cannot-be-read-as-json = This cannot be read as JSON: { $reason }, at line { $line }, column { $column }.
problem-the-document-is-not-a-json = The document is not a JSON object.
problem-this-is-not-a-hagstone-model = This is not a Hagstone model: its "format" is not "hagstone/1".
problem-the-model-s-format-is-newer = The model's format, { $found }, is newer than this program knows.
problem-here-stands-which-cannot-be-used = Here stands { $found }, which cannot be used.
problem-the-field-is-missing = The field "{ $field }" is missing.
problem-is-not-one-of-the-choices = "{ $found }" is not one of the choices.
problem-this-field-is-not-known-it = This field is not known; it is kept and not used.
problem-there-is-no-with-the-id = There is no { $what } with the id "{ $id }".
problem-the-is-itself-left-out = The { $what } "{ $id }" is itself left out.
problem-stands-here-twice-it-counts-once = "{ $id }" stands here twice; it counts once.
problem-sum-to-not-to-100 = { $what } sum to { $sum }, not to 100%.
problem-the-list-s-length-is-not = The list's length is { $found }, not { $expected }.
problem-the-curve-has-no-points = The curve has no points.
problem-this-point-s-attainment-lies-below = This point's attainment lies below that of the point before it.
problem-three-points-share-one-attainment = Three points share one attainment; a jump has two.
problem-at-100-attainment-the-curve-pays = At 100% attainment the curve pays { $pays } of target, not 100%.
problem-the-revenue-goal-comes-to-0 = The revenue goal comes to 0, so nothing can be measured against it.
problem-growth-is-measured-but-the-goal = Growth is measured, but the goal is not above last year's revenue.
problem-the-measure-has-no-goal-or = The measure has no goal, or one of 0, so its attainment is unknown.
problem-a-measure-of-revenue-has-no = A measure of revenue has no goal of its own: it follows from the company's goal and the teams' shares.
problem-no-segment-brings-anything-of-this = No segment brings anything of this in the measure's scope, so that it counts nothing.
problem-no-result-is-typed-for-this = No result is typed for this measure: it is taken at its goal.
problem-this-follows-from-the-revenue-of = This follows from the revenue of the company, the functions and the teams; it cannot be typed.
problem-this-is-the-result-of-too = This is the result of "{ $other }" too, which is typed already.
problem-the-results-that-are-typed-for = The results that are typed for its parts sum to { $parts } { $when }, its own to { $whole }.
problem-no-team-here-has-a-share = No team here has a share of the revenue goal, so the attainment is unknown.
problem-in-at-least-one-period-the = In at least one period the measure has no goal; that period pays nothing.
problem-a-scenario-cannot-change-this = A scenario cannot change this.
problem-the-base-has-no-that-this = The base has no { $what } "{ $id }" that this could change, and a new one needs "{ $lacks }"; it is kept and not used.
problem-the-base-has-no-that-this-2 = The base has no { $what } "{ $id }" that this could take away.
problem-the-range-s-low-end-lies = The range's low end lies above its high end.
problem-the-role-has-a-target-incentive = The role has a target incentive, and no plan that pays it.
problem-the-slider-moves-nothing-there-is = The slider moves nothing: there is no number at "{ $target }".
problem-the-slider-has-no-way-to = The slider has no way to go.
problem-the-note-is-on-nothing-there = The note is on nothing: there is no value at "{ $target }".
problem-the-pool-has-nobody-to-pay = The pool has nobody to pay.
problem-no-member-s-team-brings-revenue = No member's team brings revenue, so nothing can be split by contribution.
problem-the-measure-has-no-goal-that = The measure "{ $measure }" has no goal that could be attained.
problem-the-measure-is-made-of-itself = The measure is made of itself.
problem-only-an-amount-or-a-count = Only an amount or a count is made of deals; these are not used.
problem-the-measure-is-calculated-from = The measure is calculated from others, so that no result can be typed for it.
problem-rates-by-deal-type-or-product = Rates by deal type or product need a measure that counts deals, and this one does not.
problem-a-rate-a-score-and-an = A rate, a score and an attainment are not summed over the year, so that nothing can be counted already when it begins.
problem-the-measure-counts-a-part-of = The measure counts a part of deals by their touches, and the model does not say how they share a deal.
problem-no-touch-of-a-deal-names = No touch of a deal names a person, so that no payee has a part of a deal by them.
problem-is-in-the-team-and-the = "{ $payee }" is in the team "{ $team }", and the touch is of another one.
problem-the-touch-comes-after-its-deal = The touch comes after its deal was won, and is not counted.
problem-the-parts-of-the-attribution-sum = The parts of the attribution sum to { $sum }, more than the deal.
problem-the-condition-names-no-figure-so = The condition names no figure, so it is always met.
problem-the-table-has-no-rows = The table has no rows.
problem-this-row-does-not-start-after = This row does not start after the one before it, or it ends before it starts.
problem-the-last-row-ends-at-and = The last row ends at { $to }, and nothing is said about what lies beyond.
problem-rows-and-leave-a-gap-from = Rows { $first } and { $second } leave a gap: from { $percent } to { $to } nothing is said.
problem-rows-and-lose-what-lies-between = Rows { $first } and { $second } lose what lies between { $percent } and { $to }: a row's end is not in it.
problem-rows-and-overlap-from-to-both = Rows { $first } and { $second } overlap: from { $percent } to { $to } both hold.
problem-it-is-not-said-what-a = It is not said what a reached rate pays on: a result of { $what } would pay { $what_2 } marginally and { $what_3 } retroactively.
problem-the-last-day-lies-before-the = The last day lies before the first one.
problem-the-role-has-people-and-are = The role has { $heads } people, and { $named } are named; the named ones count.
problem-come-to-more-than-100-they = { $what } come to { $sum }, more than 100%; they are taken as 100%.
problem-a-lag-of-months-ends-after = A lag of { $months } months ends after the horizon's { $horizon } months, so its end is not seen.
problem-month-lies-after-the-horizon-s = Month { $month } lies after the horizon's { $horizon } months, so it changes nothing.
problem-this-month-does-not-come-after = This month does not come after the one before it.
problem-there-is-no-lifecycle-map-with = There is no lifecycle map with stages, so the segment's revenue is credited to no team.
problem-quotas-are-each-one-s-own = Quotas are each one's own goals, and this measure's scope is not "own".
problem-mend-the-text-there-or-open = Mend the text there, or open another file.
problem-open-a-file-that-hagstone-wrote = Open a file that Hagstone wrote, or write one by docs/model.md: it holds "format": "hagstone/1".
problem-open-it-with-a-newer-hagstone = Open it with a newer Hagstone; nothing in the file was changed.
problem-write = Write { $expected }.
problem-add = Add "{ $field }".
problem-use = Use { $choices }.
problem-check-its-spelling-or-leave-it = Check its spelling, or leave it if another program needs it.
problem-add-that-or-name-one-that = Add that { $what }, or name one that is there.
problem-mend-that-first = Mend that first.
problem-change-them-so-that-they-sum = Change them so that they sum to 100%.
problem-write-numbers = Write { $expected } numbers.
problem-let-it-be-made-of-other = Let it be made of other measures.
problem-take-deals-away-or-count-an = Take "deals" away, or count an amount.
problem-type-the-results-of-the-measures = Type the results of the measures that it is made of.
problem-give-the-measure-deals-or-make = Give the measure "deals": { "{" }{ "}" }, or make a component of each type.
problem-take-the-opening-away-or-pay = Take the opening away, or pay on an amount, a count or revenue.
problem-give-the-model-an-attribution = Give the model an "attribution": "first", "last", "linear", "u_shaped", "w_shaped", or one with numbers of its own.
problem-name-the-payee-of-touches-give = Name the "payee" of touches, give the measure the scope of a team or a function, or count the credits of people.
problem-name-somebody-of-the-touch-s = Name somebody of the touch's team, or give the touch that person's team.
problem-check-the-two-dates = Check the two dates.
problem-lower-them-to-100-or-less = Lower them to 100% or less: the touches between have the rest.
problem-give-it-at-least-below-or = Give it "at_least", "below" or both.
problem-give-it-at-least-one-row = Give it at least one row.
problem-put-the-rows-in-the-order = Put the rows in the order in which they start.
problem-take-its-to-away-or-add = Take its "to" away, or add a row for what lies beyond.
problem-let-each-row-end-where-the = Let each row end where the next one starts: a row holds from its start, included, to its end, excluded.
problem-let-row-end-at-itself-excluded = Let row { $first } end at { $to }, itself excluded, or leave its "to" out.
problem-let-each-row-end-where-the-2 = Let each row end where the next one starts.
problem-exchange-the-two-or-take-one = Exchange the two, or take one away.
problem-raise-the-role-s-head-count = Raise the role's head count, or take names away.
problem-give-it-at-least-one-point = Give it at least one point, such as [1, 1]: 100% attainment pays 100% of target.
problem-put-the-points-in-the-order = Put the points in the order of their attainment.
problem-take-one-of-the-three-away = Take one of the three away.
problem-let-the-curve-pass-through-1 = Let the curve pass through [1, 1], or change what is paid at target.
problem-write-an-amount-above-0-or = Write an amount above 0, or a growth above -1 over a last year's revenue above 0.
problem-raise-the-goal-correct-last-year = Raise the goal, correct last year's revenue, or measure revenue itself.
problem-give-the-measure-a-goal-above = Give the measure a goal above 0.
problem-take-the-goal-away-or-count = Take the goal away, or count something else.
problem-type-a-result-under-results-if = Type a result under "results", if it is known.
problem-type-that-revenue-in-its-place = Type that revenue in its place.
problem-leave-one-of-them-out-so = Leave one of them out, so that it follows from the others.
problem-give-one-a-revenue-share-above = Give one a "revenue_share" above 0.
problem-use-a-longer-period-or-a = Use a longer period, or a seasonality without zeros.
problem-take-it-out-of-the-patch = Take it out of the patch.
problem-take-it-out-of-the-patch-2 = Take it out of the patch, or put the { $what } back into the base, or add "{ $lacks }".
problem-check-its-scope-segments-sources = Check its scope, "segments", "sources" and "whose", or type a result under "results".
problem-exchange-the-two = Exchange the two.
problem-name-a-plan-or-take-the = Name a plan, or take the target incentive away.
problem-write-the-path-of-a-number = Write the path of a number in this document, such as "/goal/revenue/growth".
problem-write-the-path-of-a-value = Write the path of a value in this document, such as "/goal/revenue/growth", or take the note out.
problem-let-from-be-below-to-and = Let "from" be below "to", and "step" above 0.
problem-name-roles-with-heads-as-its = Name roles with heads as its members.
problem-split-it-by-another-basis-or = Split it by another basis, or give a member's team a "revenue_share".
problem-change-them-so-that-they-sum-2 = Change them so that they sum to 100% at most.
problem-shorten-the-lag-or-lengthen-the = Shorten the lag, or lengthen the goal's "horizon".
problem-take-an-earlier-month-or-lengthen = Take an earlier month, or lengthen the goal's "horizon".
problem-put-the-months-in-their-order = Put the months in their order.
problem-add-stages-to-lifecycle-or-credit = Add "stages" to "lifecycle", or credit the seller or the source.
problem-name-a-measure-of-scope-own = Name a measure of scope "own".
problem-compare-the-place-with-docs-model = Compare the place with docs/model.md.

## sensitivity

sensitivity-the-model-has-no-outcome-a = The model has no outcome "{ $outcome }". A chance of the goal needs a goal, a chance of winning together two functions with people, and a role's pay a role of that id.
sensitivity-no-input-moves-the-outcome-from = No input moves the outcome from { $base }.
sensitivity-before = , before { $bar }
sensitivity-one-input-was-not-looked-at = { " " }One input was not looked at.
sensitivity-inputs-were-not-looked-at-those = { " " }{ $count } inputs were not looked at, those that are likely to move it least.
sensitivity-moves-the-outcome-farthest-between = { $place } moves the outcome farthest, between { $low } and { $high }{ $second }.{ $rest }

## simulate

simulate-no-trials-are-asked-for-ask = No trials are asked for. Ask for at least 1; 10,000 is a good number.
simulate-trials-are-too-many-at-a = { $count } trials are too many at a time. Ask for 10,000,000 at most, or run parts of them and merge these.
simulate-a-trial-s-number-is-at = A trial's number is at most 4,294,967,295. Ask for earlier ones.

## simulate-study

simulate-study-one-of-them-is-no-study = One of them is no study of Hagstone, or was changed by hand. Merge what "hagstone simulate" prints.
simulate-study-they-are-studies-of-different = They are studies of different models or scenarios. Merge parts of one, made from the same file.
simulate-study-they-are-studies-with-different = They are studies with different seeds. Merge parts that were made with the same --seed.
simulate-study-trial-is-in-more-than-one = Trial { $trial } is in more than one of them. Give each part its own trials with --from and --to.

## solve

solve-there-is-no-number-at-name = There is no number at "{ $input }". Name the place of one, such as /goal/revenue/growth, or type one there first.
solve-from-to-is-no-range-give = From { $from } to { $to } is no range. Give two numbers, the lower one first.
solve-the-target-is-no-number-give = The target is no number. Give one.
solve-the-model-has-no-outcome-a = The model has no outcome "{ $outcome }". A chance of the goal needs a goal, a chance of winning together two functions with people, and a role's pay a role of that id.
solve-no-value-of-the-range-can = No value of the range can be used: { $why }
solve-it-is-the-only-part-of = It is the only part of its whole, and stays 100%. Add another one first.
solve-the-outcome-is-never-a-number = the outcome is never a number.
solve-from-to = from { $input } to { $to }
solve-at-the-outcome-jumps-from-to = At { $input } the outcome jumps from { $before } to { $after }, over the target of { $target }.
solve-the-outcome-is-at = The outcome is { $target } at { $one }.{ $more }
solve-the-outcome-is-at-and-at = The outcome is { $target } at { $join } and at { $last }.{ $more }
solve-some-values-cannot-be-used = { $told } Some values cannot be used: { $why }
solve-the-search-was-stopped-early = { $told } The search was stopped early.
solve-there-is-no-solution-because-the = There is no solution, because the outcome does not depend on this input: it stays at { $outcome }.
solve-reaches-at-most = reaches at most
solve-falls-to = falls to
solve-there-is-no-solution-because-in = There is no solution, because in this range the outcome { $reaches } { $outcome }, at { $input }; the target is { $target }.
solve-there-is-no-solution-that-can = There is no solution that can be used; { $input } comes nearest, with { $outcome }.

## statement-commission

statement-commission-by-the-table = By the table
statement-commission-with-what-is-already-counted = With what is already counted
statement-commission-of-all-of-it = Of all of it
statement-commission-of-what-is-already-counted = Of what is already counted
statement-commission-there-is-no-goal-of-its = There is no goal of its own
statement-commission-base-rate = Base rate
statement-commission-rate-that-pays-the-target-for = Rate that pays the target for the goal
statement-commission-a-hurdle-is-not-met-the = A hurdle is not met: the higher bands are not paid
statement-commission-already-counted = Already counted
statement-commission-already-counted-of-the-goal = Already counted, of the goal
statement-commission-start-of-the-first-band = Start of the first band
statement-commission-rate-of-band = Rate of band { $index }
statement-commission-the-reached-rate-on-everything = The reached rate on everything
statement-commission-start-of-band = Start of band { $index }
statement-commission-end-of-band = End of band { $index }
statement-commission-in-band = In band { $index }
statement-commission-band = Band { $index }
statement-commission-each-rate-on-its-own-band = Each rate on its own band

## statement-condition

statement-condition-otherwise = Otherwise
statement-condition-modifier = Modifier: { $meter }
statement-condition-hurdle = Hurdle

## statement-deals

statement-deals-overlay = Overlay
statement-deals-no-deal-counts-in-these-months = No deal counts in these months
statement-deals-one-deal = One deal
statement-deals-what-a-deal-of-type-counts = What a deal of type { $kind } counts for
statement-deals-touch = Touch
statement-deals-its-part-of-the-deal-by = Its part of the deal by the model's attribution

## statement-figure

statement-figure-the-sum-of = the sum of
statement-figure-the-mean-of = the mean of
statement-figure-the-below = { $all } the { $inputs } below
statement-figure-and = { " " }and{ " " }
statement-figure-the-lesser-of = the lesser of{ " " }
statement-figure-the-greater-of = the greater of{ " " }
statement-figure-at-least-0 = , at least 0
statement-figure-at-most-0 = , at most 0
statement-figure-nothing = : nothing
statement-figure-and-2 = { " " }and
statement-figure-met = : met,{ " " }
statement-figure-not-met = : not met,{ " " }
statement-figure-rounded = , rounded
statement-figure-rounded-so-that-all-parts-sum = , rounded so that all parts sum to the whole

## statement-funnel

statement-funnel-accepted-leads = Accepted leads
statement-funnel-re-opened-opportunities = Re-opened opportunities
statement-funnel-won-deals = Won deals
statement-funnel-recovered-deals = Recovered deals
statement-funnel-lost-customers = lost customers
statement-funnel-of = { $name }, { $what } of { $team }

## statement-goal

statement-goal-goal = Goal, { $title }
statement-goal-an-attainment-is-its-own-measure = An attainment is its own measure
statement-goal-there-is-no-goal = There is no goal
statement-goal-each-month-s-goal-is-added = Each month's goal is added
statement-goal-goal-2 = Goal, { $month }
statement-goal-for-the-time-in-the-role = For the time in the role, less the ramp
statement-goal-part-of-in-the-role = Part of { $month } in the role
statement-goal-ramp-month = Ramp, month { $since }
statement-goal-weights-of-these-months = Weights of these months
statement-goal-weights-of-all-of-its-months = Weights of all of its months
statement-goal-months-in-all = Months in all
statement-goal-part-of-the-months = Part of the months

## statement-limit

statement-limit-floor = Floor
statement-limit-cap = Cap
statement-limit-target-of-the-period-alone = Target of the period alone

## statement-lookup

statement-lookup-start-of-step = Start of step { $index }
statement-lookup-step = Step { $index }
statement-lookup-point = Point { $index }
statement-lookup-pays-at-point = Pays at point { $index }
statement-lookup-before-the-first-point-it-is = Before the first point it is flat
statement-lookup-linear-between-two-points = Linear between two points
statement-lookup-the-slope-of-the-last-piece = The slope of the last piece goes on
statement-lookup-one-further-on = One further on
statement-lookup-there-the-slope-of-the-last = There the slope of the last piece leads to
statement-lookup-beyond-the-last-point-it-is = Beyond the last point it is flat
statement-lookup-where-the-table-starts = Where the table starts
statement-lookup-row-column = Row { $up }, column { $left }
statement-lookup-start = Start { $index }
statement-lookup-the-cell-that-is-reached = The cell that is reached
statement-lookup-along-row = Along row { $up }

## statement-measure

statement-measure-of = { $title } of { $payee }
statement-measure-attainment-of = Attainment of { $meter }
statement-measure-the-lowest-attainment-of-several = The lowest attainment of several measures
statement-measure-each-must-reach-its-floor-to = Each must reach its floor to be counted; where one does not, the others are paid alone
statement-measure-result = Result, { $title }
statement-measure-only-the-days-of-its-window = Only the days of its window count
statement-measure-part-of-its-days-that-counts = Part of its days that counts
statement-measure-pay-of = Pay of { $payee }
statement-measure-true-up = { $name }, true-up
statement-measure-its-components-pay = Its components pay
statement-measure-a-quotient-and-an-attainment-have = A quotient and an attainment have no result that could be added
statement-measure-each-month-s-level-is-added = Each month's level is added

## statement-month

statement-month-advanced-before = Advanced before
statement-month-paid-of-what-was-held = Paid of what was held
statement-month-advanced-up-to-not-paid-back = Advanced up to { $index }, not paid back
statement-month-what-is-owed-is-paid-back = What is owed is paid back of advances; below nothing it is advanced
statement-month-earned-in = Earned in { $index }
statement-month-draw-that-is-not-paid-back = Draw that is not paid back
statement-month-components = Components
statement-month-plan-caps = Plan caps
statement-month-earned-without-draws-and-pools = Earned, without draws and pools
statement-month-held-share = Held share
statement-month-due-without-a-draw = Due without a draw
statement-month-what-is-earned-less-what-is = What is earned, less what is held, and what is paid of it
statement-month-what-is-missing-to-the-draw = What is missing to the draw
statement-month-advanced-by-the-draw = Advanced by the draw
statement-month-paid-back = Paid back
statement-month-due-above-the-draw = Due above the draw
statement-month-true-up = { $name }, true-up
statement-month-nothing = Nothing

## statement-own-share

statement-own-share-own-part-of-the-team-s = Own part of the team's
statement-own-share-own-quota = Own quota
statement-own-share-one-person = One person
statement-own-share-everybody-of-the-role-in-the = Everybody of the role in the team
statement-own-share-in-proportion-to-the-quotas = In proportion to the quotas
statement-own-share-equal-parts-for-those-who-are = Equal parts for those who are there

## statement-part

statement-part-earned = Earned, { $name }
statement-part-pay-at-target = Pay at target
statement-part-a-hurdle-is-not-met-nothing = A hurdle is not met: nothing beyond the pay at target
statement-part-payout-without-acceleration = Payout without acceleration
statement-part-bonus = Bonus
statement-part-step = Step { $index }
statement-part-every-step-that-is-reached = Every step that is reached
statement-part-each-alone = Each alone
statement-part-one-attainment-misses-its-floor = One attainment misses its floor: the others are paid alone
statement-part-in-the-role = In the role

## statement-pay

statement-pay-paid-for = Paid for { $name }
statement-pay-after-the-year-s-cap = After the year's cap
statement-pay-due = Due
statement-pay-paid-for-the-year-so-far = Paid for the year so far
statement-pay-the-year-so-far-less-what = The year so far, less what is already paid
statement-pay-after-the-cap = After the cap
statement-pay-what-is-left-of-the-year = What is left of the year's cap
statement-pay-paid-for-the-year = Paid for the year
statement-pay-what-lacks-to-the-year-s = What lacks to the year's floor
statement-pay-after-the-year-s-floor = After the year's floor
statement-pay-paid-by-its-periods = Paid by its periods
statement-pay-what-the-whole-year-earns-less = What the whole year earns, less what its periods paid
statement-pay-all-tables = All tables
statement-pay-after-gates-and-modifiers = After gates and modifiers

## statement-period

statement-period-month = month { $month }
statement-period-to = { $month_name } to { $end }

## statement-pool

statement-pool-paid-to-all-of-them = Paid to all of them
statement-pool-each-one-s = Each one's
statement-pool-by-the-team-s-revenue = By the team's revenue
statement-pool-by-all-bases = By all bases
statement-pool-share-of-the-fund = Share of the fund
statement-pool-for-all-of-them = For all of them
statement-pool-the-least-for-one-person = The least for one person
statement-pool-the-most-for-one-person = The most for one person
statement-pool-after-the-ceiling = After the ceiling
statement-pool-part-of-the-fund = Part of the fund
statement-pool-shared-out-on-this-basis = Shared out on this basis
statement-pool-weight-of = Weight of { $payee }
statement-pool-eligible = Eligible
statement-pool-weights-of-all-members = Weights of all members
statement-pool-all-members-of-the-team = All members of the team
statement-pool-after-gates = After gates
statement-pool-reserve = Reserve
statement-pool-after-the-reserve = After the reserve
statement-pool-filled-with = Filled with
statement-pool-fund-at-target = Fund at target

## statement-revenue

statement-revenue-growth-of-revenue = Growth of revenue
statement-revenue-revenue-of = Revenue of { $row }
statement-revenue-revenue-of-2 = Revenue of { $name }
statement-revenue-what-is-left-of-the-typed = What is left of the typed revenue
statement-revenue-where-the-parts-exceed-it-in = Where the parts exceed it in some months, the other months give up as much; never less than nothing
statement-revenue-modelled-revenue = Modelled revenue
statement-revenue-goals = Goals
statement-revenue-of = { $what } of { $name }
statement-revenue-of-no-team = { $what } of no team
statement-revenue-what-no-team-is-to-bring = What no team is to bring of the company's
statement-revenue-of-all-who-share-it = { $all_of } of all who share it

## statement-revenue-goal

statement-revenue-goal-growth-that-is-the-goal = Growth that is the goal
statement-revenue-goal-goal-of = Goal of { $row }
statement-revenue-goal-what-no-team-is-to-bring = What no team is to bring of the company's goal
statement-revenue-goal-last-year-s-revenue-of = Last year's revenue of { $row }
statement-revenue-goal-share-of-in-the-goal = Share of { $name } in the goal
statement-revenue-goal-shares-of-its-teams-in-the = Shares of its teams in the goal
statement-revenue-goal-revenue-goal-of-the-year = Revenue goal of the year
statement-revenue-goal-the-model-has-no-goal = The model has no goal
statement-revenue-goal-the-company = the company

## statement-target

statement-target-target = Target
statement-target-as-the-year-s-goal-is = As the year's goal is spread
statement-target-part-of-in-the-role = Part of { $month } in the role
statement-target-goal = Goal, { $month }
statement-target-goal-while-in-the-role = Goal while in the role
statement-target-goal-of-the-year = Goal of the year
statement-target-months-in-the-role = Months in the role
statement-target-months-of-the-year = Months of the year
statement-target-part-of-the-year-in-the = Part of the year in the role

## statement-terms

statement-terms-target-incentive-of-the-period = Target incentive of the period
statement-terms-the-plan-s-cap = The plan's cap
statement-terms-components-together = Components together
statement-terms-taken-away-by-other-caps = Taken away by other caps
statement-terms-what-other-caps-leave = What other caps leave
statement-terms-above-the-plan-s-cap = Above the plan's cap, { $span }
statement-terms-months-that-count = Months that count
statement-terms-months-of-the-period = Months of the period
statement-terms-part-of-the-period = Part of the period
statement-terms-guarantee-of-a-period = Guarantee of a period
statement-terms-guaranteed = Guaranteed
statement-terms-earned-in-the-period = Earned in the period
statement-terms-what-is-missing-to-it = What is missing to it
statement-terms-claw-back = Claw-back, { $name }
statement-terms-paid-for = Paid for { $when }
statement-terms-its-own-table-earns = Its own table earns
statement-terms-all-tables-earn = All tables earn
statement-terms-paid-by-its-own-table = Paid by its own table
statement-terms-what-the-deal-counts-for = What the deal counts for
statement-terms-its-part-of-the-result = Its part of the result
statement-terms-all-of-it = All of it
statement-terms-part-that-is-taken-back = Part that is taken back
statement-terms-less-what-the-time-since-the = Less what the time since the sale leaves, where it is pro rata
statement-terms-taken-back = Taken back
statement-terms-correction = Correction
statement-terms-corrections-of-the-month = Corrections of the month

## statement-typed

statement-typed-no-result-is-typed-the-goal = No result is typed: the goal stands in
statement-typed-typed-attainment = Typed attainment
statement-typed-the-highest-attainment = The highest attainment
statement-typed-typed-result = Typed result
statement-typed-part-of-it-as-the-goal = Part of it, as the goal is spread
statement-typed-its-part = Its part, { $name }

## import-column

import-column-the-is-missing-fill-in-the = The { $name } is missing. Fill in the cell, or leave out the row.
import-column-is-not-a-number-as-a = "{ $text }" is not a number, as a { $name } is. Write digits, such as { $example }.
import-column-a-is-not-below-correct-the = A { $name } is not below { $least }. Correct the cell.
import-column-a-is-not-above-correct-the = A { $name } is not above { $most }. Correct the cell.
import-column-several-in-the-model-are-called = Several in the model are called "{ $text }". Write the id in place of the name.
import-column-the-model-has-no-yet-add = the model has no { $what } yet: add it there first.
import-column-name-one-that-is-there = name one that is there: { $known }{ $more }.
import-column-there-is-no = There is no { $what } "{ $text }"; { $known }

## import-deals

import-deals-a-share-is-not-above-100 = A share is not above 100%. Correct the cell.
import-deals-row-gives-the-same-deal-another = Row { $first } gives the same deal another date or amount. Write both alike, or another id.
import-deals-row-is-the-same-deal-and = Row { $first } is the same deal, and no payee stands here. Leave the row out.
import-deals-this-payee-stands-in-another-row = This payee stands in another row of the deal. Leave one out.
import-deals-several-payees-share-this-deal = Several payees share this deal. Give each of them a share, such as 60% and 40%.
import-deals-the-shares-of-this-deal-sum = The shares of this deal sum to { $e2 }%, not to 100%. Correct them.
import-deals-a-touch-is-a-day-and = A touch is a day and a team, such as "2026-11-03 Field sales". Name the team.

## import-field

import-field-target-incentive-as-a-share-of = target incentive as a share of base
import-field-product-or-segment = product or segment

## import-preview

import-preview-the-file-can-be-read-in = The file can be read in two ways. Answer the questions first.
import-preview-some-rows-cannot-be-used-correct = Some rows cannot be used. Correct them, or import the others alone.
import-preview-no-row-can-be-used-so = No row can be used, so nothing is imported.
import-preview-which-column-holds-the = Which column holds the { $name }?
import-preview-two-columns-are-mapped-to-the = Two columns are mapped to the { $name }. Which one holds it?
import-preview-is-the-sign-in-a-decimal = Is the sign in "{ $example }" a decimal sign, or does it part the thousands?
import-preview-does-the-day-or-the-month = Does the day or the month stand first in "{ $example }"?
import-preview-the-model-has-no-measure-with = The model has no measure with own goals, which quotas could be. Add one, or leave out the column.
import-preview-of-which-measure-are-the-quotas = Of which measure are the quotas the goals: { $known }?

## import-results

import-results-this-period-stands-here-twice = This period stands here twice. Leave one of the rows out.
import-results-follows-from-other-measures-import = "{ $name }" follows from other measures. Import the results of those.
import-results-is-everybody-s-own-name-the = "{ $name }" is everybody's own. Name the payee in a column.
import-results-is-not-a-payee-s-own = "{ $name }" is not a payee's own. Leave the payee empty.
import-results-is-not-a-period-write-year = "{ $text }" is not a period. Write year, Q1 to Q4, M1 to M12, or a month such as 2027-03.
import-results-the-model-s-year-is-leave = The model's year is { $first_year }. Leave out the rows of other years.
import-results-the-model-has-no-goal-so = The model has no goal, so its year is not known. Write M1 to M12.
import-results-this-month-is-not-in-the = This month is not in the model's year, which starts in { $year }-{ $month }. Leave the row out.
import-results-the-rows-of-this-measure-are = The rows of this measure are not a whole year. Give the year, its four quarters, or its twelve months.

## import-roster

import-roster-row-is-of-the-same-person = Row { $first } is of the same person. Leave one of them out, or tell them apart in a column with ids.
import-roster-the-last-day-lies-before-the = The last day lies before the first one. Correct one of them.
import-roster-the-target-incentive-is-an-amount = The target incentive is an amount and a share of base at once. Leave one of the cells empty.
import-roster-several-payees-of-the-model-are = Several payees of the model are called so. Tell them apart in a column with ids.

## import-value

import-value-is-not-a-day-write-it = "{ $shown }" is not a day. Write it as 2027-03-01.
import-value-has-no-year-of-four-digits = "{ $shown }" has no year of four digits. Write it as 2027-03-01.

## link

link-the-model-does-not-fit-into = The model does not fit into a link: it would take { $div_ceil } KB, and 64 are the most. Send the file in place of it.
link-the-link-is-longer-than-any = The link is longer than any link with a model. Ask for it again, or for the file.
link-there-is-no-model-in-this = There is no model in this link. Ask for it again, or for the file.
link-the-link-was-made-by-a = The link was made by a newer version of Hagstone. Open it with that, or ask for the file.
link-the-link-is-broken-its-end = The link is broken: its end is missing, or a sign in it was changed. Copy the whole link, or ask for the file.
link-what-is-packed-in-this-link = What is packed in this link is larger than 1 MB. Ask for the file in place of it.
link-there-is-no-model-in-this-2 = There is no model in this link. { $problem }

## picture

picture-the-picture-is-larger-than-32 = The picture is larger than 32 MB. Open the model's file in place of it.
picture-this-is-not-a-whole-svg = This is not a whole SVG or PNG. Open the picture as it was saved, or the model's file.
picture-there-is-no-model-in-this = There is no model in this picture. Programs that change a picture take it out: open the one that was saved.
picture-the-model-in-this-picture-is = The model in this picture is damaged. Open the picture as it was saved, or the model's file.
picture-what-is-packed-in-this-picture = What is packed in this picture is larger than 16 MB, so it is not read.
picture-what-is-in-this-picture-is = What is in this picture is not a model. { $problem }

## sheet

sheet-the-file-is-empty-choose-one = The file is empty. Choose one whose first row names its columns.
sheet-the-file-is-larger-than-10 = The file is larger than 10 MB. Leave out columns that are not needed, or split it.
sheet-the-file-has-more-than-20 = The file has more than 20,000 rows. Split it, and import the parts.
sheet-row-has-more-than-1-000 = Row { $row } has more than 1,000 columns. Leave out those that are not needed.
sheet-the-file-has-more-than-200 = The file has more than 200,000 cells. Leave out columns that are not needed, or split it.
sheet-row-column-holds-more-than-10 = Row { $row }, column { $column } holds more than 10,000 characters. Look for a quotation mark that is not closed.
sheet-the-file-is-utf-16-text = The file is UTF-16 text. Save it as CSV UTF-8, and open that.
sheet-this-is-not-a-text-file = This is not a text file. Open a CSV file, or a workbook (.xlsx) by its own name.
sheet-this-cannot-be-read-as-a = This cannot be read as a workbook. Save it as .xlsx or as CSV, without a password, and open that.
sheet-what-is-packed-in-this-workbook = What is packed in this workbook is larger than 20 MB. Copy the rows into a new one, and open that.
sheet-the-workbook-has-no-sheet = The workbook has no sheet.
sheet-there-is-no-sheet-of-that = There is no sheet of that name. Name one that is there: { $known }.

## workbook-build

workbook-build-amounts-in = , amounts in { $currency }
workbook-build-how-it-comes-about = How it comes about
workbook-build-where-it-stands-in-the-model = Where it stands in the model
workbook-build-calculation = Calculation
workbook-build-as-exported = As exported
workbook-build-checks = Checks
workbook-build-total = Total
workbook-build-sum-of-the-parts = Sum of the parts
workbook-build-coloured-numbers-may-be-changed = Coloured numbers may be changed: the other sheets follow. Where a number is marked "value", it does not.
workbook-build-revenue-is-modelled-month-by-month = Revenue is modelled month by month from leads, rates and people's hours: here it is a value, in Hagstone it follows.

## build-calculation

build-calculation-calculated-elsewhere = Calculated elsewhere
build-calculation-follows-from-the-model = Follows from the model
build-calculation-value = value: { $note }

## build-checks

build-checks-functions-revenue-against-their = Functions' revenue against their teams'
build-checks-functions-goals-against-their = Functions' goals against their teams'
build-checks-variable-pay-of-the-company = Variable pay of the company against all components and pools
build-checks-variable-pay-of-the-company-2 = Variable pay of the company against the functions'
build-checks-variable-pay-of-the-company-3 = Variable pay of the company against the roles'
build-checks-base-salaries-of-the-company = Base salaries of the company against everybody's
build-checks-ok = ok
build-checks-differs = differs

## build-inputs

build-inputs-point = Point
build-inputs-pays-there = Pays there
build-inputs-band = Band
build-inputs-step = Step

## build-outcomes

build-outcomes-revenue-and-goals = Revenue and goals
build-outcomes-value = value: { $note }
build-outcomes-variable-pay-when-every-goal-is = Variable pay when every goal is met
build-outcomes-the-year-in-which-every-goal = the year in which every goal is met exactly is calculated by Hagstone
build-outcomes-budget-of-variable-pay = Budget of variable pay
build-outcomes-left-of-the-budget = Left of the budget
build-outcomes-compensation-cost-of-sales-ccos = Compensation cost of sales (CCOS)
build-outcomes-the-same-when-every-goal-is = The same when every goal is met
build-outcomes-share-of-target-pay = Share of target pay
build-outcomes-the-fund-against-everybody-s-parts = { $name }: the fund against everybody's parts

## build-pay

build-pay-all-others = { $name }: all others
build-pay-value-the-workbook-calculates-the = value: the workbook calculates the first people of the roster in full
build-pay-base-salary-all-of-them = Base salary, all of them
build-pay-no-plan = no plan
build-pay-for = For { $name }
build-pay-for-2 = For { $name }: { $name_2 }
build-pay-pays = { $name }, { $name_2 }: pays
build-pay-the-year = { $name }, the year
build-pay-value-caps-guarantees-draws-claw = value: caps, guarantees, draws, claw-backs and corrections of the plan as a whole
build-pay-terms-of-the-plan = Terms of the plan
build-pay-paid-out-to-one-person-every = Paid out to one person, every payment rounded
build-pay-for-3 = For { $name }: { $label }
build-pay-all-of-them = { $label }, all of them
build-pay-one-person = { $label }, one person

## words that stand alone, and counts

count-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
count-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
count-customers = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
count-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
count-deals = { $count ->
    [one] { $count } deal
   *[other] { $count } deals
}
count-measures = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
}
count-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
count-columns = { $count ->
    [one] { $count } column
   *[other] { $count } columns
}
count-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
count-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
count-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
count-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
count-changes = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
count-found = { $count ->
    [one] { $count } found
   *[other] { $count } found
}
word-now = now
word-done = done
word-change = change
word-more = more
word-expected = expected
word-goal = goal
word-result = result
word-attainment = attainment
word-pay = pay
word-budget = budget
word-none = none
word-nobody = nobody
word-new = new
word-assigned = assigned
word-faster = faster
word-follows = follows
word-choose = choose
word-hidden = hidden
word-rewritten = rewritten
word-show = show
word-hide = hide
word-slide = slide
word-end = End
word-table = table
word-picture = picture
word-yes = yes
word-no = no
word-added = added
word-changed = changed
word-value = value
word-nowhere = nowhere
word-everything = everything
word-product = product
word-consultative = consultative
word-transactional = transactional
word-the-adjustment = the adjustment
word-alignment = alignment
word-pauses = pauses
word-all-customers = All customers
word-new-segment = New segment
word-saving = saving…
word-less = less
word-month = month
word-close-it = Close { $name }
word-change-it = Change { $name }
word-more-of = More of { $name }
word-a-condition = a { $one }
word-gate = gate
word-hurdle = hurdle
word-condition = condition
plans-the-month = the month
plans-the-quarter = the quarter
plans-the-half-year = the half-year
plans-the-year = the year
insights-driver-the-deal = the deal { $name } { $comes ->
    [with] won
   *[without] lost
}
word-there = there
word-wanted = wanted
word-base = base
word-funnel = funnel
word-median = median
count-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

problems-field = { $name }
assumption-people = people
word-chart = chart
word-amount = amount
word-company = company
word-revenue = revenue
shell-share = Share

file-the-browser-locks-nothing = the browser locks nothing
json-the-text-ends-inside-a-list = the text ends inside a list
json-the-text-ends-inside-an-object = the text ends inside an object
json-the-text-ends-inside-quotes = the text ends inside quotes
json-the-text-ends-where-a-value-is-expected = the text ends where a value is expected
json-a-value-is-expected = a value is expected
json-a-value-is-expected-such-as-true-false-o = a value is expected, such as true, false or null
json-a-colon-is-expected = a colon is expected
json-a-comma-or-is-expected = a comma or ] is expected
json-a-comma-or-is-expected-2 = a comma or { "}" } is expected
json-a-key-in-quotes-is-expected = a key in quotes is expected
json-a-comma-stands-before-a-closing-bracket = a comma stands before a closing bracket
json-something-stands-after-the-end-of-the-do = something stands after the end of the document
json-a-number-is-too-large = a number is too large
json-the-brackets-are-nested-too-deeply = the brackets are nested too deeply
read-a-list-of-length = a list of length { $found }
read-no-single-choice = an object that does not hold exactly one choice
read-an-object = an object
read-a-list = a list
read-only-a-name = only the name of a choice
read-a-text = a text in quotes
read-a-number = a number
read-only-the-name = only the name of the choice, as a text in quotes
read-a-point = a point: [attainment, share of target]
read-a-point-of-result = a point: [result, amount]
read-a-point-of-factor = a point: [figure, factor]
read-or = { $first } or { $last }
read-expected = { $expected }
word-open = open
word-closed = closed
files-app-copy-read-only = Read-only
present-begin = Present
print-now = Print
people-base = Base

## boot

# What is said without the wasm: by the shell, the recovery page and the last page (static/boot.js).

boot-opening = opening…
boot-older = another tab has an older Hagstone open; close it and reload this one
boot-not-written = what was stored is not what was written
boot-downloaded = Saved as { $name } in your downloads.
boot-nothing = Nothing is stored in this browser.
boot-unread = The stored data cannot be read: { $why }
boot-unreadable = cannot be read here
boot-was = as it was { $day }
boot-saved = saved { $day }
boot-download = Download
boot-download-it = Download { $name }, { $when }
boot-download-all = Download my data
boot-reload = Reload
boot-stopped = Hagstone has stopped
boot-stopped-why = An error that it cannot recover from has happened. What was saved is still on this machine: reload the page to go on from there, or download it first.
boot-damaged = This copy of Hagstone is damaged
boot-damaged-why = A part of the file is missing or was changed, perhaps while it was copied, so it was not started. Fetch it again from where you have it. Your models are not in this file: what this browser keeps of them is listed here, and the new copy opens it.
boot-again = Try again
boot-stored = Everything that is stored here
boot-stored-what = These are the models that this browser keeps for Hagstone, and earlier states of them. Download what you need: each is a file that Hagstone opens. Nothing is changed by this page.
boot-open = Open Hagstone
boot-vectors = vectors in WebAssembly
boot-old = This browser is too old for Hagstone
boot-old-what = It lacks { $what }. Use Chrome or Edge 91, Firefox 89 or Safari 16.4, or a later version of them.
