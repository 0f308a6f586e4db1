## common

common-it-is-not-there-any-more = es ist nicht mehr vorhanden
common-files = Dateien
common-the-browser-gives-no-reason = der Browser nennt keinen Grund
common-attainment = Zielerreichung
common-pays-of-target = Zahlt (vom Zielbonus)
common-remove = Entfernen
common-password = Passwort
common-new-row = Neue Zeile
common-removal-of-a-row = Zeile entfernen
common-table = Tabelle
common-help = Hilfe
common-close = Schließen
common-everything-stored-as-files = Alles Gespeicherte als Dateien
common-levers = Regler
common-note = Notiz
common-done = Fertig
common-find = Suchen
common-find-a-page-an-action-a = Seite, Aktion, Szenario oder Eingabe suchen
common-error = Fehler
common-scenarios = Szenarien
common-base = Basis
common-goal = Ziel
common-people = Personen
common-pay-plans = Vergütungspläne
common-outcomes = Ergebnisse
common-present = Präsentation
common-print = Druck
common-history = Verlauf
common-name-of-the-model = Name des Modells
common-inputs = Eingaben
common-results = Resultate
common-share = Anteil
common-undo = Rückgängig
common-redo = Wiederholen
common-save-a-file = Datei speichern
common-outcome = Ergebnis
common-tour = Rundgang
common-payee = Person
common-add-a-scenario = Szenario hinzufügen
common-number = Kennzahl
common-from = Von
common-to = Bis
common-expected-year = Erwartetes Jahr
common-as-the-base = wie die Basis
common-variable-pay-of-target-pay-every = Variable Vergütung, gemessen am Zieleinkommen; jedes Team bringt im erwarteten Verhältnis mehr oder weniger
common-team = Team
common-credit-inflation = Anrechnungsinflation
common-new-deal = Neuer Deal
common-new-stage = Neue Phase
common-stage = Phase
common-weight = Gewicht
common-together = Zusammen
common-actions = Aktionen
common-parts = Teile
common-name = Name
common-credit = Anrechnung
common-deals = Deals
common-deal = Deal
common-amount = Betrag
common-whose = Wessen
common-touches = Kontakte
common-change = Änderung
common-day = Tag
common-person = Person
common-channel = Kanal
common-cost = Kosten
common-holds = Bezug
common-a-link = Link
common-revenue-goal = Umsatzziel
common-an-amount = ein Betrag
common-last-year-s-revenue = Vorjahresumsatz
common-gross-margin = Bruttomarge
common-year = Jahr
common-shares-of-the-goal = Anteile am Ziel
common-expected = Erwartet
common-seasonality = Saisonalität
common-the-first-years-are-being-drawn = Die ersten Jahre werden simuliert.
common-cancel = Abbrechen
common-input = Eingabe
common-hours = Stunden
common-what = Was
common-part = Teil
common-ramp = Einarbeitung
common-heads = Köpfe
common-teams = Teams
common-revenue = Umsatz
common-deal-size = Dealgröße
common-define-what-counts-as-a-lead = Festlegen, was als Lead zählt
common-lead-definition = Lead-Definition
common-add-later-orders = Folgebestellungen hinzufügen
common-later-orders = Folgebestellungen
common-call-lost-deals-again = Verlorene Deals erneut ansprechen
common-recovery = Rückgewinnung
common-let-customers-pay-every-month = Kunden monatlich zahlen lassen
common-recurring-revenue = Wiederkehrender Umsatz
common-let-customers-bring-leads = Kunden Leads bringen lassen
common-advocates = Fürsprecher
common-segments = Segmente
common-duplicate = Duplizieren
common-add-a-month = Monat hinzufügen
common-take-the-last-one-away = Letzten entfernen
common-in-the-year = im Jahr
common-leads = Leads
common-later-orders-2 = Folgebestellungen
common-share-of-the-goal = Anteil am Ziel
common-who-sells = wer verkauft
common-sales = Vertrieb
common-measure = Messgröße
common-by-quarter = je Quartal
common-by-month = je Monat
common-variable-pay = variable Vergütung
common-result = Ist-Wert
common-roles = Rollen
common-of = Von
common-the-part-that-counts = Anteil, der zählt
common-deal-type = Dealtyp
common-target-pay = Zieleinkommen
common-who-reaches-target-pay-by-how = Wer sein Zieleinkommen erreicht, je nachdem, wie viel jede Funktion von ihrem Umsatzziel bringt
common-role = Rolle
common-incentive = Zielbonus
common-target-pay-2 = Zieleinkommen
common-earns = Verdient
common-of-target = Vom Zielbonus
common-points-in-a-pool = Punkte in einem Pool
common-functions = Funktionen
common-function = Funktion
common-incentives = Variable Vergütung
common-years = Jahre
common-part-of-the-goal = Teil des Ziels
common-street-quota = Street Quota
common-attainment-factor = Erreichungsfaktor
common-coverage = Abdeckung
common-gap = Lücke
common-what-the-goal-takes = Was das Ziel erfordert
common-segment = Segment
common-opportunities = Verkaufschancen
common-pays = Zahlt
common-from-of-goal = Ab (vom Ziel)
common-each-month = monatlich
common-each-quarter = vierteljährlich
common-each-half-year = halbjährlich
common-a-year = pro Jahr
common-gates = Bedingungen
common-limits = Grenzen
common-at-least = Mindestens
common-the-year = Jahr
common-below = Unterhalb
common-in = In
common-period = Periode
common-factor = Faktor
common-in-steps = in Stufen
common-no-limit = unbegrenzt
common-how-much = Wie viel
common-column = Spalte
common-row = Zeile
common-once-a-year = einmal im Jahr
common-what-fills-it = Bemessungsgrundlage
common-fund = Poolmittel
common-only-what-lies-above = Nur oberhalb von
common-by-target-incentive = Nach Zielbonus
common-equally = Zu gleichen Teilen
common-by-salary = Nach Gehalt
common-by-points = Nach Punkten
common-by-attainment = Nach Zielerreichung
common-shared-out = Verteilung
common-ceiling = Höchstbetrag
common-rates = Raten
common-rate = Satz
common-draw = Vorschuss
common-months = Monate
common-guarantee = Garantie
common-previous-slide = Vorherige Folie
common-next-slide = Nächste Folie
common-for-whom-and-when = Für wen und wann
common-target-incentive = Zielbonus
common-new-scenario = Neues Szenario
common-for-the-year = für das Jahr
common-open = Öffnen
common-earned = Verdient
common-paid = Ausgezahlt
common-held = Einbehalten
common-owed = Geschuldet
common-how-far-years-differ = Streuung der Jahre
common-rates-of-the-funnel = Raten des Funnels
common-month = Monat
common-variable-pay-of-one-person-of = Variable Vergütung einer Person, gemessen am Zieleinkommen: acht von zehn Jahren und der Median
common-company-revenue-of-goal = Umsatz des Unternehmens, vom Ziel
common-base-salary = Grundgehalt
common-variable-pay-2 = Variable Vergütung
common-no-change = keine Änderung
common-incentive-cost = Kosten der variablen Vergütung
common-of-revenue = Vom Umsatz
common-margin = Marge
common-return-on-cost = Kostenrendite
common-nobody = Niemand
common-share-of-target = Anteil am Zielbonus
common-there-is-no-goal-yet = Es gibt noch kein Ziel
common-at-target = Bei Zielbonus
common-budget = Budget
common-mean = Mittelwert
common-chance-moves-nobodys-pay = Der Zufall verändert niemandes Vergütung
common-chance-of-the-goal = Zielchance
common-now = Aktuell
common-plan = Plan
common-in-proportion-between = , dazwischen anteilig
common-growth = Wachstum
common-difference = Differenz
common-statements = Abrechnungen
common-pools = Pools
common-pool = Pool
common-reached = Erreicht
common-pay = Vergütung
common-both = Beide
common-all = Alle
common-company = Unternehmen
common-payees = Personen
common-measures = Messgrößen
common-start-date = Startdatum
common-end-date = Enddatum
common-target-incentive-2 = Zielbonus
common-cancelled-on = storniert am
common-base-salary-2 = Grundgehalt
common-half-below = Hälfte darunter
common-a-measure-that-is-each-payee = eine Messgröße, die jede Person für sich hat
common-a-measure-of-the-company-a = eine Messgröße des Unternehmens, einer Funktion oder eines Teams
common-take-one-of-the-two-away = Entfernen Sie eines von beiden.
common-modelled-from-leads-to-revenue = Modelliert vom Lead bis zum Umsatz
common-a-quotient-and-an-attainment-have = Ein Quotient und eine Zielerreichung haben keine Tage, die zählen
common-not-in-the-role-in-this = In dieser Periode nicht in der Rolle
common-share-of-the-base = Anteil am Grundgehalt
common-payout = Auszahlung
common-corrections = Korrekturen
common-after-the-floor = Nach der Untergrenze
common-gate = Bedingung
common-no-team = kein Team
common-base-salaries = Grundgehälter
common-variable-pay-all-of-them = Variable Vergütung, alle
common-variable-pay-one-person = Variable Vergütung, eine Person

## app

app-the-model-inside-this-copy-was = Das Modell in dieser Kopie wurde nicht geöffnet. { $why }
app-what-was-open-last-cannot-be = Was zuletzt geöffnet war, ist nicht lesbar: { $why }. Es bleibt gespeichert; stattdessen ist das Beispiel geöffnet.
app-skip-to-the-page = Zum Seiteninhalt springen
app-drop-it-to-bring-it-in = Zum Öffnen hier ablegen

## file

file-hagstone-model = Hagstone-Modell
file-table-csv = Tabelle (CSV)
file-workbook-xlsx = Arbeitsmappe (XLSX)
file-picture-svg = Bild (SVG)
file-picture-png = Bild (PNG)
file-hagstone-with-a-model-inside = Hagstone mit enthaltenem Modell
file-saved-as-where-you-chose = Als { $name } am gewählten Ort gespeichert.
file-saved-as-in-your-downloads = Als { $name } in Ihren Downloads gespeichert.
file-nothing-was-saved = Es wurde nichts gespeichert: { $why }.
file-the-browser-refused-to-save-a = der Browser hat es abgelehnt, eine Datei zu speichern
file-is-larger-than-32-mb-and = { $name } ist größer als 32 MB; so große Dateien liest Hagstone nicht.
file-cannot-be-read = { $name } ist nicht lesbar: { $error }.
file-the-picture-cannot-be-drawn = das Bild lässt sich nicht zeichnen: { $error }

## helper

helper-this-browser-lets-no-worker-read = In diesem Browser kann kein Worker die Datei lesen.
helper-it-takes-too-long-to-read = Das Lesen dauert zu lange.
helper-reading-it-has-failed = Das Lesen ist fehlgeschlagen.
helper-save-the-sheet-as-csv-and = { $why } Speichern Sie das Blatt als CSV und öffnen Sie diese Datei.
helper-reading-it-has-failed-save-the = Das Lesen ist fehlgeschlagen. Speichern Sie das Blatt als CSV und öffnen Sie diese Datei.
helper-the-file-could-not-be-written = die Datei konnte nicht geschrieben werden
helper-the-file-takes-longer-than-a = das Schreiben der Datei dauert länger als eine Minute

## keeper

keeper-other-tab = { $document } (anderer Tab)
keeper-was-not-saved-undo-brings-it = { $name } wurde nicht gespeichert: { $why }. „Rückgängig“ holt es zurück; speichern Sie es dann als Datei.
keeper-other-tab-2 = { $name } (anderer Tab)
keeper-what-is-stored-could-not-be = Das Gespeicherte konnte nicht gelöscht werden: { $words }.
keeper-the-model-cannot-be-opened-it = Das Modell lässt sich nicht öffnen: { $why }. Es bleibt gespeichert; die Wiederherstellungsseite gibt es unverändert heraus.
keeper-copy = { $document } (Kopie)
keeper-the-model-was-not-copied = Das Modell wurde nicht kopiert: { $why }.
keeper-the-model-was-not-renamed = Das Modell wurde nicht umbenannt: { $why }.
keeper-the-model-was-not-deleted = Das Modell wurde nicht gelöscht: { $words }.
keeper-the-model-was-not-put-back = Das Modell wurde nicht zurückgeholt: { $words }.

## storage

storage-another-tab-has-changed-it = ein anderer Tab hat es geändert
storage-the-storage-of-this-browser-is = der Speicher dieses Browsers ist voll
storage-this-browser-lets-the-page-store = dieser Browser lässt die Seite nichts speichern
storage-what-is-stored-is-no-text = das Gespeicherte ist kein Text

## window

window-hagstone = { $name } – Hagstone

## slide-points

slide-points-next-step = Nächster Schritt

## slide-rows

slide-rows-and-more-the-printed-report-has = und { $more } weitere; der gedruckte Bericht enthält alle

## curve-editor

curve-editor-curve-of = Kurve von { $name }
curve-editor-of-goal-pays-of-target = { $point } vom Ziel zahlen { $point_2 } vom Zielbonus
curve-editor-point-of-the-curve-of = Punkt { $index } der Kurve von { $name }
curve-editor-beyond-the-curve-of = Jenseits der Kurve von { $name }
curve-editor-no-more-capped = nicht mehr: gedeckelt
curve-editor-on-at-the-last-slope-no = mit der letzten Steigung weiter: ohne Obergrenze
curve-editor-beyond-the-last-point-it-pays = Nach dem letzten Punkt zahlt sie
curve-editor-attainment-of-point = Zielerreichung an Punkt { $index }
curve-editor-pay-at-point = Auszahlung an Punkt { $index }
curve-editor-remove-point = Punkt { $index } entfernen
curve-editor-add-a-point = Punkt hinzufügen

## door

door-was-not-opened = { $name } wurde nicht geöffnet. { $why }
door-is-being-read = { $name } wird gelesen…
door-the-link-was-not-opened = Der Link wurde nicht geöffnet. { $why }
door-a-locked-model = Ein gesperrtes Modell
door-a-model-is-locked-with-a = Ein Modell ist mit einem Passwort gesperrt
door-open-it = Öffnen
door-not-now = Nicht jetzt
door-the-password-is-tried = Das Passwort wird geprüft…
door-this-is-not-its-password-or = Das Passwort stimmt nicht, oder die Kopie ist beschädigt. Versuchen Sie es erneut, oder lassen Sie sich die Kopie noch einmal schicken.
door-nothing-of-it-is-stored = Nichts davon wird gespeichert.
door-once-you-change-it-it-is = Sobald Sie es ändern, wird es in diesem Browser gespeichert, und zwar ohne das Passwort.
door-this-page-is-not-allowed-to = Diese Seite darf es nicht entsperren: Browser erlauben Verschlüsselung nur Seiten von der Festplatte, von diesem Rechner und über https. Speichern Sie die Seite auf der Festplatte und öffnen Sie sie dort.
door-what-was-unlocked-is-not-a = Was entsperrt wurde, ist kein Modell. { $problem }

## edit

edit-not-in-the-base = nicht in der Basis
edit-base = Basis: { $before }
edit-of = { $what } – { $of }
edit-of-2 = { $of }: { $label }
edit-remove = { $label } entfernen
edit-removal-of = { $of } entfernen
edit-remove-2 = { $label } entfernen
edit-remove-of = { $one ->
    [factor] Faktor
    [level] Stufe
    [band] Staffel
    [change] Änderung
   *[other] { $one }
} { $index } entfernen – { $of }
edit-add-a = { $one ->
    [factor] Faktor hinzufügen
    [level] Stufe hinzufügen
    [band] Staffel hinzufügen
    [change] Änderung hinzufügen
   *[other] { $one } hinzufügen
}

## field

field-it-must-be-a-whole-number = Es muss eine ganze Zahl sein.
field-it-can-only-be-here = Hier ist nur { $range } möglich.
field-it-must-be-from-to = Der Wert muss zwischen { $range } und { $range_2 } liegen.
field-a-name-is-missing-here-write = Hier fehlt ein Name. Geben Sie einen ein, oder holen Sie mit Esc den letzten zurück.
field-something-else-has-this-name-write = Diesen Namen gibt es schon. Geben Sie einen anderen ein.
field-no-note = Keine Notiz

## figure

figure-the-left-and-right-arrow-keys = Die Pfeiltasten links und rechts lesen Werte ab; Pos1 und Ende springen an die Ränder, Esc verlässt das Diagramm.
figure-the-left-and-right-arrow-keys-2 = Die Pfeiltasten links und rechts gehen von Säule zu Säule, Pos1 und Ende zur ersten und zur letzten; Esc verlässt das Diagramm.
figure-the-arrow-keys-move-over-the = Die Pfeiltasten bewegen sich über die Karte; Pos1 und Ende springen an den linken und rechten Rand, Esc verlässt sie.
figure-the-up-and-down-arrow-keys = Die Pfeiltasten auf und ab gehen von Balken zu Balken, Pos1 und Ende zum ersten und zum letzten; Esc verlässt das Diagramm.
figure-save = Speichern

## help

help-take-the-tour = Rundgang starten
help-keys = Tasten
help-keys-pressed-alone-while-you-are = Einzelne Tasten, solange Sie nichts eingeben
help-keys-pressed-alone-do-something = Einzelne Tasten lösen etwas aus
help-keys-in-fields-and-charts = Tasten in Feldern und Diagrammen
help-ctrl = Strg
help-what-hagstone-is-made-of-and = Woraus Hagstone besteht, mit allen Lizenzen
help-licences = Lizenzen

## keep-figure

keep-figure-save-as-a-file = Als Datei speichern
keep-figure-picture-svg = Bild (SVG)
keep-figure-picture-png = Bild (PNG)
keep-figure-table-csv = Tabelle (CSV)
keep-figure-a-picture-has-the-model-inside = Ein Bild enthält das Modell: Legen Sie es hier ab, um es wieder zu öffnen.
keep-figure-save-as-csv = Als CSV speichern: { $name }
keep-figure-save-as-csv-2 = Als CSV speichern

## lever

lever-not-part-of-this-scenario = nicht Teil dieses Szenarios

## note

note-note-on = Notiz zu { $label }: { $note }
note-write-a-note-on = Notiz zu { $label } schreiben
note-note = Notiz
note-source = Quelle: { $source }
note-source-2 = { $note } Quelle: { $source }
note-note-on-2 = Notiz zu { $name }
note-why-it-is-what-it-is = Warum es so ist
note-source-3 = Quelle
note-take-the-note-away = Notiz entfernen

## palette

palette-in-english = English
palette-in-german = Deutsch
palette-language-words = Sprache language Übersetzung
palette-actual = ist tatsächlich
palette-handoff = übergabe handoff
palette-commission = provision
palette-page-action-scenario-input = Seite, Aktion, Szenario, Eingabe…
palette-found = Gefunden
palette-back-revert = zurück zurücknehmen
palette-again-repeat = nochmals wiederherstellen
palette-add-create-what-if = hinzufügen anlegen was wäre wenn
palette-download-export-json = herunterladen download exportieren json
palette-open-a-file = Datei öffnen
palette-import-load-json = importieren laden json
palette-new-empty-model = Neues leeres Modell
palette-blank-begin-create = leer beginnen anlegen
palette-light-theme = Helles Design
palette-colours-mode = farben modus
palette-dark-theme = Dunkles Design
palette-colours-mode-night = farben modus nacht
palette-theme-of-the-system = Design des Systems
palette-auto-colours-mode = auto farben modus
palette-help-and-keys = Hilfe und Tasten
palette-shortcuts-keyboard-licences = tastenkürzel tastatur lizenzen
palette-introduction-first-steps-help = einführung erste schritte hilfe
palette-recovery-rescue-backup = wiederherstellung rettung sicherung backup
palette-search-palette = suche finden palette
palette-pay-fixed = vergütung fix fixum gehalt
palette-variable-pay-bonus-ti-ote = variable vergütung bonus ti ote
palette-quota-target = quota quote vorgabe
palette-headcount-number = kopfzahl anzahl headcount
palette-share-of-bonus = anteil am bonus
palette-goal-target = ziel vorgabe
palette-goal-quota = ziel quota
palette-bonus-pool-cost = bonus pool kosten
palette-limit-maximum-ceiling = grenze maximum höchstbetrag deckel
palette-hurdle-condition = hürde bedingung
palette-lead-qualified-mql = lead qualifiziert mql
palette-page = Seite
palette-action = Aktion
palette-note-on = Notiz zu { $here }
palette-source-comment-remark = quelle kommentar bemerkung
palette-notes-source = notizen quelle
palette-scenario = Szenario
palette-sample = Beispiel
palette-type-a-part-of-a-name = Geben Sie einen Teil eines Namens ein: Auch Eingaben werden gefunden
palette-nothing-has-all-of-these-words = Nichts enthält alle diese Wörter. Versuchen Sie es mit weniger Wörtern oder mit einem Wortanfang.
palette-of-another-word-narrows-them-down = { $shown } von { $all }: Ein weiteres Wort grenzt sie ein

## problems

problems-warning = Warnung
problems-the-rest-is-calculated = : Der Rest wird berechnet
problems-in-the-model = { $parts } im Modell{ $rest }
problems-left-out-until-then = { " " }Bis dahin ausgelassen: { $left_out }.
problems-it-is-not-said-what-a = Es ist nicht festgelegt, worauf ein erreichter Satz zahlt: Ein Ist-Wert von { $result } brächte { $marginal }, wenn jeder Satz nur auf seine Staffel zahlt, und { $retroactive }, wenn er auf alles zahlt.
problems-the-is-itself-left-out = { $what ->
    [measure] Die Messgröße
    [role] Die Rolle
    [team] Das Team
    [function] Die Funktion
    [plan] Der Vergütungsplan
    [pool] Der Pool
    [component] Die Komponente
    [segment] Das Segment
   *[other] Das
} „{ $id }“ ist selbst ausgelassen.
problems-stands-here-twice-it-counts-once = „{ $id }“ steht hier zweimal; es zählt einmal.
problems-this-is-the-result-of-too = Das ist auch der Ist-Wert von „{ $other }“, der schon eingegeben ist.
problems-the-results-that-are-typed-for = Die eingegebenen Ist-Werte der Teile ergeben { $when } zusammen { $parts }, der eigene beträgt { $whole }.
problems-the-is-missing = { $field ->
    [goal] Das Ziel fehlt.
    [measure] Die Messgröße fehlt.
    [team] Das Team fehlt.
    [function] Die Funktion fehlt.
    [role] Die Rolle fehlt.
    [plan] Der Vergütungsplan fehlt.
    [name] Der Name fehlt.
    [weight] Das Gewicht fehlt.
    [amount] Der Betrag fehlt.
    [date] Das Datum fehlt.
   *[other] Die Angabe „{ $field }“ fehlt.
}
problems-the-scenario-changes-a-that-the = Das Szenario ändert etwas, das es in der Basis nicht oder nicht mehr gibt ({ $what ->
    [measure] Messgröße
    [role] Rolle
    [team] Team
    [function] Funktion
    [plan] Vergütungsplan
    [pool] Pool
    [component] Komponente
    [gate] Bedingung
    [slider] Regler
    [note] Notiz
    [scenario] Szenario
    [result] Ist-Wert
    [payee] Person
    [deal] Deal
    [hurdle] Hürde
    [modifier] Multiplikator
    [condition] Bedingung
    [cap] Obergrenze
    [adjustment] Korrektur
    [goal] Ziel
    [credit] Anrechnung
    [segment] Segment
    [lead-source] Lead-Quelle
    [stage] Phase
    [touch] Kontakt
    [pause] Pause
    [programme] Programm
    [activity] Tätigkeit
   *[other] { $what }
}): Die Änderung bleibt erhalten, wird aber nicht verwendet.
problems-the-slider-moves-nothing-there-is = Der Regler bewegt nichts: Bei { $target } steht keine Zahl.
problems-the-note-is-on-nothing-there = Die Notiz gehört zu nichts: Bei { $target } steht kein Wert.
problems-set-a-revenue-target-on-the = Legen Sie auf der Seite Ziel ein Umsatzziel fest.
problems-add-it = Ergänzen Sie die Angabe.
problems-give-it-at-least-one-point = Geben Sie ihr mindestens einen Punkt, etwa 100 % vom Zielbonus bei 100 % Zielerreichung.
problems-let-the-curve-pass-through-100 = Führen Sie die Kurve bei 100 % Zielerreichung durch 100 % vom Zielbonus, oder ändern Sie, was bei Zielerreichung gezahlt wird.
problems-check-whose-it-is-and-the = Prüfen Sie, wessen sie ist und welche Segmente und Teams zählen, oder geben Sie einen Ist-Wert ein.
problems-type-a-result-on-the-page = Geben Sie auf der Seite Ziel einen Ist-Wert ein, falls er bekannt ist.
problems-give-one-a-share-of-the = Geben Sie einem davon einen Anteil am Ziel über 0.
problems-split-it-by-another-basis-or = Teilen Sie ihn nach einer anderen Grundlage auf, oder geben Sie dem Team eines Mitglieds einen Anteil am Ziel.
problems-take-it-out-of-the-scenario = Nehmen Sie es aus dem Szenario heraus.
problems-it-counts-again-once-that-is = Die Änderung zählt wieder, sobald es zurück ist; auf der Seite Szenarien lässt sie sich herausnehmen.
problems-let-it-point-to-a-number = Lassen Sie ihn auf eine Zahl des Modells zeigen.
problems-choose-what-a-reached-rate-pays = Legen Sie fest, worauf ein erreichter Satz zahlt.
problems-let-the-measure-count-deals-or = Lassen Sie die Messgröße Deals zählen, oder legen Sie je Dealtyp eine Komponente an.
problems-let-the-measure-count-an-amount = Lassen Sie die Messgröße einen Betrag zählen, oder lassen Sie sie keine Deals zählen.
problems-say-from-where-on-it-is = Legen Sie fest, ab wann oder bis wohin sie erfüllt ist.
problems-it-counts-for-nothing-take-it = Sie bewirkt nichts; entfernen Sie sie, wenn es das Notierte endgültig nicht mehr gibt.
problems-let-it-begin-below-its-end = Setzen Sie seinen Anfang unter sein Ende und seine Schrittweite über 0.
problems-let-it-pay-more-where-it = Lassen Sie mehr zahlen, wenn sie verfehlt wird, sofern der Sprung nicht gewollt ist.
problems-let-it-look-at-its-own = Lassen Sie die eigene Periode betrachten, sofern das nicht so gewollt ist.
problems-choose-a-shorter-period-or-measure = Wählen Sie eine kürzere Periode, oder messen Sie jede Periode für sich.
problems-choose-a-shorter-period-or-settle = Wählen Sie eine kürzere Periode, oder verzichten Sie auf den Jahresausgleich.
problems-let-it-begin-below-its-end-2 = Setzen Sie ihren Anfang unter ihr Ende.
problems-write-a-factor-below-100-or = Geben Sie einen Faktor unter 100 % ein, oder vertauschen Sie Anfang und Ende.
problems-type-a-result-on-the-page-2 = Geben Sie auf der Seite Ziel einen Ist-Wert ein.
problems-give-it-to-a-role-on = Geben Sie ihn auf der Seite Personen einer Rolle, oder entfernen Sie ihn.
problems-choose-a-measure-that-is-each = Wählen Sie eine Messgröße, die jede Person für sich hat, oder teilen Sie zu gleichen Teilen auf.
problems-say-whose-each-deal-is = Geben Sie zu jedem Deal an, wem er gehört.
problems-check-their-days-and-the-year = Prüfen Sie die Daten der Deals und das Jahr des Ziels, sofern es keine Altfälle sind.
problems-let-a-measure-count-the-deals = Lassen Sie auf der Seite Ziel eine Messgröße die Deals zählen.
problems-type-90-for-90-or-leave = Geben Sie 90 für 90 % ein, oder lassen Sie es so, wenn es gewollt ist.
problems-type-5-for-5-or-leave = Geben Sie 5 für 5 % ein, oder lassen Sie es so, wenn es gewollt ist.
problems-the-model = das Modell

## scenarios

scenarios-compared-with = verglichen mit der{ " " }
scenarios-changes-are-kept-in-this-scenario = ; Änderungen bleiben in diesem Szenario
scenarios-there-is-none-yet-a-scenario = Es gibt noch keines. Ein Szenario ist eine benannte Reihe von Änderungen: Solange eines gewählt ist, schreibt jede Seite Änderungen dort hinein und lässt die Basis, wie sie ist.
scenarios-while-a-scenario-is-chosen-every = Solange ein Szenario gewählt ist, schreibt jede Seite nur das hinein, was geändert wird: Alles Übrige folgt der Basis.
scenarios-duplicate-of = { $name } duplizieren
scenarios-name-of = Name von { $name }
scenarios-note-of = Notiz zu { $name }
scenarios-move-of-up = { $name } nach oben verschieben
scenarios-move-of-down = { $name } nach unten verschieben
scenarios-removal-of = { $name } löschen
scenarios-as-the-base = { $name } als Basis
scenarios-name-of-scenario = Name von Szenario { $place }
scenarios-move-up = { $name } nach oben verschieben
scenarios-move-down = { $name } nach unten verschieben
scenarios-it-changes-nothing-yet = Es ändert noch nichts.
scenarios-more = { $rest } weitere
scenarios-a-change-of-taken-out = Änderung aus { $name } herausnehmen
scenarios-take-it-out = Herausnehmen
scenarios-taken-away = { " " }entfernt
scenarios-added = hinzugefügt:{ " " }
scenarios-being-edited = In Bearbeitung: { $name }
scenarios-edit = { $name } bearbeiten
scenarios-being-edited-2 = In Bearbeitung
scenarios-edit-2 = Bearbeiten
scenarios-copy = { $old }, Kopie
scenarios-duplicate = { $name } duplizieren
scenarios-make-it-the-base = Zur Basis machen: { $name }
scenarios-make-it-the-base-2 = Zur Basis machen…
scenarios-delete = { $name } löschen
scenarios-delete-2 = Löschen
scenarios-base-before = Basis vor { $name }
scenarios-the-base-stays-as-it-is = Die Basis bleibt, wie sie ist: Dieses Szenario ändert nichts.
scenarios-the-base-takes-over-1-change = Die Basis übernimmt 1 Änderung:
scenarios-the-base-takes-over-changes = Die Basis übernimmt { $count } Änderungen:
scenarios-the-scenario-itself-goes-it-is = Das Szenario selbst entfällt: Es ist dann die Basis.
scenarios-the-scenario-itself-goes-it-is-2 = Das Szenario selbst entfällt: Es ist dann die Basis. Das andere Szenario behält seine jetzigen Werte.
scenarios-the-scenario-itself-goes-it-is-3 = Das Szenario selbst entfällt: Es ist dann die Basis. Die anderen Szenarien behalten ihre jetzigen Werte.
scenarios-make-the-base = { $name } zur Basis machen
scenarios-keep-the-base-of-now-as = Jetzige Basis als Szenario behalten
scenarios-make-it-the-base-3 = Zur Basis machen
scenarios-cancel = Abbrechen

## shell

shell-language = Sprache
shell-nothing-to-undo = Nichts rückgängig zu machen
shell-nothing-to-redo = Nichts zu wiederholen
shell-start = Start
shell-lead-to-revenue = Lead bis Umsatz
shell-contribution = Beitrag
shell-insights = Einblicke
shell-compare = Vergleich
shell-statement = Abrechnung
shell-hagstone = Hagstone
shell-pages = Seiten
shell-nothing-changed-yet = noch nichts geändert
shell-saved-here = hier gespeichert, { $time }
shell-not-saved = nicht gespeichert: { $why }
shell-saved-to = gespeichert in { $name }
shell-kept-only-while-this-page-is = nur solange diese Seite geöffnet ist
shell-download-now = Jetzt herunterladen
shell-history = Verlauf
shell-in-your-downloads = { $name } in Ihren Downloads
shell-the-model-was-not-saved = Das Modell wurde nicht gespeichert: { $why }.
shell-this-is-a-read-only-copy = Das ist eine schreibgeschützte Kopie. Verändern Sie, was Sie möchten: Nichts davon wird gespeichert, und die Datei bleibt, wie sie ist.
shell-another-tab-edits-this-model-here = Ein anderer Tab bearbeitet dieses Modell. Hier sehen Sie, was er gespeichert hat, und können nichts ändern.
shell-edit-here-instead = Stattdessen hier bearbeiten
shell-open-a-file = Datei öffnen…
shell-open-the-sample = Beispiel öffnen
shell-theme = Design
shell-auto = Auto
shell-light = Hell
shell-dark = Dunkel
shell-dismiss = Schließen

## tour

tour-of = { $step } von { $len }
tour-back = Zurück
tour-leave-the-tour = Rundgang verlassen
tour-next = Weiter
tour-move-this-slider = Bewegen Sie diesen Regler
tour-it-says-how-much-of-the = Er legt fest, wie viel vom Bonus der Marketingleitung an der Quota des Unternehmens hängt. Die ganze Seite folgt, während Sie ziehen; „Rückgängig“ nimmt es zurück.
tour-see-who-wins-together = Sehen Sie, wer gemeinsam gewinnt
tour-each-place-on-the-map-is = Jede Stelle der Karte ist ein Jahr: was Vertrieb und Marketing von ihren Zielen bringen. Die Farbe zeigt, wer dann sein Zieleinkommen erreicht: beide, eine der beiden Funktionen oder niemand.
tour-see-how-likely-that-is = Sehen Sie, wie wahrscheinlich das ist
tour-ten-thousand-years-are-drawn-as = Zehntausend Jahre werden simuliert, wie der Zufall sie bringen kann. Das ist der Anteil, in dem beide Funktionen ihr Zieleinkommen erreichen.
tour-see-whose-pay-hangs-on-what = Sehen Sie, wessen Vergütung woran hängt
tour-each-bar-is-one-persons-variable = Jeder Balken ist die variable Vergütung einer Person, aufgeteilt nach dem, wofür sie gezahlt wird. Ändern lässt sie sich auf der Seite Vergütungspläne; weitere Beispiele finden Sie auf der Seite Start.

## update

update-a-newer-hagstone-is-there-what = Eine neuere Version von Hagstone ist da. Ihre Änderungen sind nicht gespeichert: Speichern Sie zuerst eine Datei, dann lässt sie sich laden.
update-a-newer-hagstone-is-there = Eine neuere Version von Hagstone ist da.
update-load-it = Laden
update-the-newer-hagstone-comes-as-soon = Die neuere Version kommt, sobald alles gespeichert ist.
update-the-newer-hagstone-is-loaded = Die neuere Version wird geladen…
update-hagstone-was-renewed-in-another = Hagstone wurde in einem anderen Tab erneuert. Dieser Tab läuft mit der alten Version weiter, bis er neu geladen wird.
update-load-it-again = Neu laden

## copy

copy-this-page-is-no-copy-of = Diese Seite ist keine Kopie von Hagstone. Öffnen Sie eine, die auf der Seite Dateien gespeichert wurde, oder die Datei des Modells.
copy-this-is-hagstone-without-a-model = Das ist Hagstone ohne enthaltenes Modell. Öffnen Sie es für sich, oder lassen Sie sich die Datei des Modells geben.
copy-this-copy-was-made-by-a = Diese Kopie stammt aus einer neueren Version von Hagstone. Öffnen Sie sie für sich, oder lassen Sie sich die Datei des Modells geben.
copy-the-model-inside-this-copy-is = Das Modell in dieser Kopie ist beschädigt: Ein Teil fehlt oder wurde verändert. Lassen Sie sich die Kopie noch einmal geben.
copy-what-is-inside-this-copy-is = Was in dieser Kopie steckt, ist kein Modell. { $problem }

## intake

intake-it-is-larger-than-16-mb = Die Datei ist größer als 16 MB; so groß ist kein Modell.
intake-it-is-no-model-picture-link = Das ist weder Modell, Bild, Link noch Kopie von Hagstone und auch keine Tabelle mit Spalten und Zeilen.
intake-people-one-a-row = Personen, eine je Zeile
intake-results-of-measures = Ist-Werte von Messgrößen
intake-column = Spalte { $column }
intake-answer-what-is-open-and-what = Klären Sie, was offen ist; dann sehen Sie hier, was sich ändern würde.
intake-no-row-can-be-used = Keine Zeile ist verwendbar.
intake-it-would-add = Hinzu kämen: { $several }.
intake-it-would-change = Geändert würden: { $several }.
intake-it-would-add-and-change = Hinzu kämen: { $several }; geändert würden: { $old }.
intake-in = { $all } in { $rows }
intake-the-first-are-listed = Die ersten { $listed } sind aufgeführt.
intake-what-is-wrong-and-what-to = Was falsch ist und was zu tun ist
intake-1-234-5-a-decimal-point = 1,234.5: Dezimalpunkt
intake-1-234-5-a-decimal-comma = 1.234,5: Dezimalkomma
intake-the-day-stands-first = Der Tag steht vorn
intake-the-month-stands-first = Der Monat steht vorn

## compare

compare-there-is-nothing-to-compare-yet = Es gibt noch nichts zu vergleichen
compare-add-a-scenario-change-something-in = Fügen Sie ein Szenario hinzu, ändern Sie etwas darin, und sehen Sie hier, was daraus folgt.
compare-what-each-changed-input-moves = Was jede geänderte Eingabe bewirkt, unabhängig von der Reihenfolge der Änderungen; die Teile ergeben zusammen die Differenz
compare-below-each-number-its-difference = Unter jeder Zahl steht ihre Differenz zur Basis. Vergütung meint die variable Vergütung einer Person der Rolle; Anteile unterscheiden sich in Prozentpunkten.
compare-pay = Vergütung, { $name }
compare-pool = Pool, { $name }
compare-changed-assumptions = Geänderte Annahmen
compare-no-scenario-changes-anything-yet = Noch ändert kein Szenario etwas.
compare-assumption = Annahme
compare-at-of-goal = Bei { $percent } vom Ziel. { $under }
compare-at-of-goal-2 = Bei { $percent } vom Ziel: { $told }
compare-cost-of-all-incentives-every-team = Kosten der gesamten variablen Vergütung; jedes Team bringt im erwarteten Verhältnis mehr oder weniger
compare-the-base-has-no-such-any = { $place }: { $what ->
    [measure] Diese Messgröße
    [role] Diese Rolle
    [team] Dieses Team
    [function] Diese Funktion
    [plan] Diesen Vergütungsplan
    [pool] Diesen Pool
    [component] Diese Komponente
    [gate] Diese Bedingung
    [slider] Diesen Regler
    [note] Diese Notiz
    [scenario] Dieses Szenario
    [result] Diesen Ist-Wert
    [payee] Diese Person
    [deal] Diesen Deal
    [hurdle] Diese Hürde
    [modifier] Diesen Multiplikator
    [condition] Diese Bedingung
    [cap] Diese Obergrenze
    [adjustment] Diese Korrektur
    [goal] Dieses Ziel
    [credit] Diese Anrechnung
    [segment] Dieses Segment
    [lead-source] Diese Lead-Quelle
    [stage] Diese Phase
    [touch] Diesen Kontakt
    [pause] Diese Pause
    [programme] Dieses Programm
    [activity] Diese Tätigkeit
   *[other] Das ({ $what })
} gibt es in der Basis nicht mehr. Die Änderung bleibt erhalten, wird aber nicht verwendet.
compare-taken-away-here-and-the-base = { $place }: hier entfernt. { $what ->
    [measure] Diese Messgröße
    [role] Diese Rolle
    [team] Dieses Team
    [function] Diese Funktion
    [plan] Diesen Vergütungsplan
    [pool] Diesen Pool
    [component] Diese Komponente
    [gate] Diese Bedingung
    [slider] Diesen Regler
    [note] Diese Notiz
    [scenario] Dieses Szenario
    [result] Diesen Ist-Wert
    [payee] Diese Person
    [deal] Diesen Deal
    [hurdle] Diese Hürde
    [modifier] Diesen Multiplikator
    [condition] Diese Bedingung
    [cap] Diese Obergrenze
    [adjustment] Diese Korrektur
    [goal] Dieses Ziel
    [credit] Diese Anrechnung
    [segment] Dieses Segment
    [lead-source] Diese Lead-Quelle
    [stage] Diese Phase
    [touch] Diesen Kontakt
    [pause] Diese Pause
    [programme] Dieses Programm
    [activity] Diese Tätigkeit
   *[other] Das ({ $what })
} gibt es auch in der Basis nicht mehr.

## contribution-attribution

contribution-attribution-attribution-of-deals = Attribution der Deals
contribution-attribution-a-rule-is-a-convention-it = Eine Regel ist eine Konvention: Sie sagt, wie ein Deal auf die Kontakte davor aufgeteilt wird, nicht, was ihn verursacht hat.
contribution-attribution-deals-of-by-the-team-whose = Deals { $year } nach dem Team, dessen Kontakten sie angerechnet werden, { $currency }
contribution-attribution-channels = Kanäle
contribution-attribution-attribution-rule = Attributionsregel
contribution-attribution-the-attribution-rule = Attributionsregel
contribution-attribution-to-the-first-touch = Für den ersten Kontakt
contribution-attribution-to-the-leads-touch = Für den Kontakt zum Lead
contribution-attribution-to-the-opportunitys-touch = Für den Kontakt zur Verkaufschance
contribution-attribution-to-the-last-touch = Für den letzten Kontakt
contribution-attribution-together-too-much = Zusammen { $total }: { $total_2 } zu viel.
contribution-attribution-is-left-for-the-touches-without = { $left } bleiben zu gleichen Teilen für die Kontakte ohne Platz.
contribution-attribution-deals-are-credited-to = Anrechnung der Deals
contribution-attribution-half-life-in-days = Halbwertszeit in Tagen
contribution-attribution-credit-by = Anrechnen nach: { $name }
contribution-attribution-the-models = die des Modells
contribution-attribution-a-touch-is-a-teams-and = Ein Kontakt gehört zu einem Team, und es gibt noch keine Teams: Fügen Sie sie auf der Seite Personen hinzu.
contribution-attribution-there-are-no-deals-yet-a = Es gibt noch keine Deals. Eine Regel teilt die Deals { $year } auf die Teams auf, deren Kontakte ihnen vorausgingen.
contribution-attribution-no-deal-of-has-touches-open = Kein Deal { $year } hat Kontakte. Öffnen Sie unten einen Deal und ergänzen Sie, was den Käufer vorher angesprochen hat, oder beginnen Sie mit einem neuen.
contribution-attribution-new-deal-with-touches = Neuer Deal mit Kontakten
contribution-attribution-add-a-deal-with-touches = Deal mit Kontakten hinzufügen

## contribution-credit

contribution-credit-modelled-revenue-by-the-team-that = Modellierter Umsatz nach dem Team, dem er angerechnet wird, { $currency }{ $year }
contribution-credit-expected-revenue-by-team = Erwarteter Umsatz nach Team, { $currency }{ $year }
contribution-credit-the-map-credits-the-revenue-of = Die Karte rechnet den Umsatz von Segmenten an, und es gibt keine: Die Balken zeigen, was sie zum erwarteten Umsatz des Jahres sagen würde. Fügen Sie auf der Seite Lead bis Umsatz ein Segment hinzu und rechnen Sie es nach der Karte an.
contribution-credit-is-credited-to = { $name } wird angerechnet
contribution-credit-the-team-that-sells = dem Team, das verkauft
contribution-credit-the-team-that-brought-the-lead = dem Team, das den Lead gebracht hat
contribution-credit-the-teams-of-the-lifecycle-map = den Teams der Lebenszyklus-Karte

## contribution-lifecycle

contribution-lifecycle-lifecycle-map = Lebenszyklus-Karte
contribution-lifecycle-what-happens-to-a-customer-from = Was mit einem Kunden geschieht, vom Unbekannten bis zum Fürsprecher, gleich durch wen. Das Gewicht einer Phase ist ihr Teil der Anrechnung; die Teams teilen sich jede Phase.
contribution-lifecycle-a-stage-is-shared-by-teams = Eine Phase teilen sich Teams, und es gibt noch keine: Fügen Sie sie auf der Seite Personen hinzu.
contribution-lifecycle-there-is-no-map-yet-start = Es gibt noch keine Karte. Beginnen Sie mit fünf Phasen, deren Teile geschätzt sind, und passen Sie sie an.
contribution-lifecycle-start-a-lifecycle-map = Lebenszyklus-Karte anlegen
contribution-lifecycle-credit-is-the-sum-over-the = Die Anrechnung ist die Summe aus Gewicht mal Teil über alle Phasen.
contribution-lifecycle-until-all-of-it-sums-to = Solange nicht alles 100 % ergibt, zählen die Teile im Verhältnis.
contribution-lifecycle-stages-that-only-this-scenario-has = Phasen, die nur dieses Szenario hat, stehen in eigener Reihenfolge nach denen der Basis. Um eine dazwischen einzuordnen, fügen Sie sie der Basis hinzu.
contribution-lifecycle-add-a-stage = Phase hinzufügen
contribution-lifecycle-place-of = Position von { $name }
contribution-lifecycle-part = { $name }, Teil
contribution-lifecycle-of = – { $name }
contribution-lifecycle-move-up = { $name } nach oben verschieben
contribution-lifecycle-move-down = { $name } nach unten verschieben
contribution-lifecycle-scale-down-the-parts = Teile anteilig kürzen
contribution-lifecycle-share-the-rest-out = Rest aufteilen
contribution-lifecycle-scale-down = Anteilig kürzen
contribution-lifecycle-share-the-rest-out-2 = Rest aufteilen
contribution-lifecycle-weights-of-the-stages = Gewichte der Phasen
contribution-lifecycle-weights = Gewichte
contribution-lifecycle-of-the-weights = – Gewichte

## contribution

contribution-nobody = niemand
contribution-gone = { $id }, nicht mehr vorhanden
contribution-too-much = { $told } zu viel
contribution-missing = { $told } fehlen
contribution-stranger-to-lead = Unbekannter zu Lead
contribution-lead-to-opportunity = Lead zu Verkaufschance
contribution-opportunity-to-deal = Verkaufschance zu Deal
contribution-customer-to-next-order = Kunde zu Folgebestellung
contribution-customer-to-advocate = Kunde zu Fürsprecher

## deals

deals-optional-deals-are-credited-to = Optional. Deals werden namentlich Personen angerechnet und den Teams, deren Kontakte ihnen vorausgingen. Eine Messgröße zählt sie, wenn ihre Zeile auf der Seite Ziel das unter „mehr“ so festlegt. Daten werden als 2027-03-01 geschrieben.
deals-won-on = Gewonnen am
deals-type = Typ
deals-product = Produkt
deals-cancelled-on = Storniert am
deals-add-a-deal = Deal hinzufügen
deals-beside = , zusätzlich,
deals-day-of-cancelling = Tag der Stornierung
deals-share-of = Anteil
deals-credit-somebody = Jemandem anrechnen
deals-whose-it-is-shares-that-sum = Wem er gehört: Anteile, die zusammen 100 % ergeben.
deals-beside-for = Zusatzanteil
deals-count-it-for-somebody-beside = Zusätzlich jemandem zählen
deals-who-else-it-counts-for-each = Für wen er außerdem zählt: Jeder Anteil steht für sich.
deals-nobody-by-name = niemand namentlich
deals-of-another-team = { $name }, aus einem anderen Team
deals-gone = { $gone }, nicht mehr vorhanden
deals-touches-before = Kontakte vor { $name }
deals-what-spoke-to-the-buyer-before = Was den Käufer vorher angesprochen hat: ein Anruf, eine Messe, eine Anzeige. Die Attributionsregel rechnet dafür den Teams an und den Personen dort, wo eine eigene Messgröße Kontakte zählt.
deals-led-to = Führte zu
deals-touch-before = Kontakt { $index } vor { $name }
deals-what-came = Was folgte
deals-nothing-of-its-own = nichts Eigenem
deals-the-lead = dem Lead
deals-the-opportunity = der Verkaufschance
deals-add-a-touch = Kontakt hinzufügen
deals-new-touch = Neuer Kontakt
deals-a-touch-is-a-teams-add = Ein Kontakt gehört zu einem Team: Fügen Sie zuerst auf der Seite Personen ein Team hinzu.

## files-app-copy

files-app-copy-it-is-being-made = Wird erstellt…
files-app-copy-with-a-password = Mit Passwort
files-app-copy-it-is-asked-for-when-the = Es wird beim Öffnen der Kopie abgefragt.
files-app-copy-without-the-names-of-people = Ohne die Namen von Personen
files-app-copy-payees-become-account-executive-1 = Personen werden zu „Account Executive 1“ und so weiter.
files-app-copy-everything-can-be-moved-in-it = Darin lässt sich alles verändern, und nichts wird gespeichert. Ein Schutz ist das nicht.
files-app-copy-save-a-copy-of-the-app = Kopie der App speichern
files-app-copy-a-part-of-a-name-still = Hier steht noch ein Teil eines Namens; lesen Sie es, bevor Sie die Kopie verschicken:

## files-mapping

files-mapping-imported-undo-takes-it-back-and = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
} importiert. „Rückgängig“ nimmt es zurück; der Stand davor bleibt auf der Seite Verlauf erhalten.
files-mapping-import-of = Import von { $name }
files-mapping-another-tab-edits-this-model = Ein anderer Tab bearbeitet dieses Modell: Hier lässt sich nichts importieren.
files-mapping-correct-the-rows-in-the-file = Berichtigen Sie die Zeilen in der Datei und öffnen Sie sie erneut, oder lassen Sie die Zeilen weg.
files-mapping-it-goes-into-the-base-model = Der Import geht in das Basismodell, nicht nur in das gewählte Szenario.
files-mapping-nothing-is-imported-until-you = Importiert wird erst, wenn Sie unten zustimmen. Zeilen fügen hinzu und ändern; sie löschen nie.
files-mapping-what-would-change = Was sich ändern würde
files-mapping-row-by-row = Zeile für Zeile
files-mapping-leave-out-the-rows-with-problems = Zeilen mit Problemen weglassen
files-mapping-import = Importieren
files-mapping-put-aside = Verwerfen
files-mapping-sheet = Blatt
files-mapping-what-the-rows-are = Was die Zeilen sind
files-mapping-needed = { " " }(erforderlich)
files-mapping-left-out = weggelassen
files-mapping-what-holds = Was { $heading } enthält
files-mapping-column-of-the-file = Spalte der Datei
files-mapping-first-values = Erste Werte
files-mapping-numbers-are-written-like = Zahlen sind geschrieben wie
files-mapping-in-days = Bei Daten
files-mapping-what-the-file-leaves-open = Was die Datei offenlässt
files-mapping-the-first-of = Die ersten { $rows } von { $all }.
## files

files-take-the-model-with-you = Modell mitnehmen
files-save-the-model = Modell speichern
files-save-the-workbook = Arbeitsmappe speichern
files-pictures-svg-png = Bilder (SVG, PNG)
files-it-is-being-written = Wird geschrieben…
files-save-the-table = Tabelle speichern
files-the-link-is-copied = Der Link ist kopiert.
files-the-browser-does-not-let-the = Der Browser lässt die Seite nicht kopieren. Markieren Sie den Link oben und kopieren Sie ihn von Hand.
files-the-link = Der Link
files-copy-the-link = Link kopieren
files-bring-something-in = Etwas hereinholen
files-a-file = Eine Datei
files-choose-a-file = Datei auswählen…
files-or-drop-it-anywhere-on-the = oder irgendwo auf der Seite ablegen
files-the-address-of-a-link = Die Adresse eines Links
files-open-the-link = Link öffnen
files-the-model-json = Das Modell (JSON)
files-everything-the-base-its-scenarios = Alles: die Basis, ihre Szenarien, Notizen. Zum Aufbewahren an anderer Stelle oder für jemanden, der Hagstone hat.
files-a-copy-of-the-app-with = Eine Kopie der App mit diesem Modell
files-one-html-file-to-mail-who = Eine HTML-Datei zum Versenden: Wer sie im Browser öffnet, sieht dieses Modell und kann die Schieberegler bewegen, auch ohne Netz. Sie öffnet sich neben dem, was der Browser schon hält, und überschreibt nichts.
files-the-model-stands-in-the-link = Das Modell steht im Link selbst, hinter dem #, das Browser an niemanden senden. Wer den Link hat, hat das Modell.
files-a-workbook-xlsx = Eine Arbeitsmappe (XLSX)
files-for-who-checks-the-numbers-the = Für alle, die nachrechnen: das erwartete Jahr der gezeigten Fassung mit lebenden Formeln, jeder Eingabe und dem Weg zu jeder Zahlung. Sie lässt sich nicht wieder als Modell einlesen.
files-tables-csv = Tabellen (CSV)
files-for-other-programs-numbers-as-they = Für andere Programme: Zahlen ohne Trennzeichen. Personalliste, Deals und Ist-Werte lassen sich dort ändern und wieder einlesen.
files-every-chart-can-be-saved-at = Jedes Diagramm lässt sich an seinem Titel speichern, mit dem Modell darin: Auf dieser Seite abgelegt, öffnet das Bild es wieder. Programme, die ein Bild verändern, entfernen das Modell.
files-a-model-a-copy-of-the = Ein Modell, eine Kopie der App oder ein Bild mit einem Modell öffnet sich neben dem offenen Modell. Eine Arbeitsmappe oder CSV-Datei mit Personen, Deals oder Ist-Werten wird erst gezeigt und dann eingelesen, wenn Sie zustimmen.
files-paste-its-address-the-model-in = Fügen Sie die Adresse ein: Das Modell darin öffnet sich neben dem offenen Modell.
files-at-least-8-characters-tell-it = Mindestens 8 Zeichen. Teilen Sie es auf einem anderen Weg mit als die Datei; ohne Passwort kommt niemand mehr an das Modell.
files-this-page-cannot-lock-it-browsers = Diese Seite kann die Kopie nicht verschlüsseln: Browser erlauben das nur Seiten von der Festplatte, von diesem Rechner und über https. Öffnen Sie Hagstone von der Festplatte, oder speichern Sie die Kopie ohne Passwort.
files-short-enough-for-any-program = Kurz genug für jedes Programm.
files-some-mail-programs-cut-links-that = Manche Mailprogramme kürzen Links über 2.000 Zeichen.
files-many-programs-cut-so-long-a = Viele Programme kürzen einen so langen Link; eine Datei ist sicherer.
files-characters-it-leads-to-the-file = { $written } Zeichen. { $fits } Er führt zur Datei auf diesem Rechner: Senden Sie anderen eine Kopie der App.
files-characters = { $written } Zeichen. { $fits }
files-names-of-deals-teams-roles-plans = Namen von Deals, Teams, Rollen, Vergütungsplänen und Szenarien sowie alle Notizen bleiben, wie sie sind: Lesen Sie sie durch, bevor Sie die Kopie senden.
files-the-model-names-no-people = Das Modell nennt keine Personen. { $kept }
files-one-person-is-called-by-role = Eine Person wird mit Rolle und Nummer bezeichnet. { $kept }
files-people-are-called-by-role-and = { $count } Personen werden mit Rolle und Nummer bezeichnet, Angaben zu ihren Korrekturen entfallen. { $kept }

## goal

goal-to-the-end-of = Bis Ende { $name }: { $parts }
goal-revenue-to-date = Umsatz bisher, { $currency }
goal-revenue-target = Umsatzziel
goal-the-model-has-no-goal-that = Das Modell hat kein verwendbares Ziel, daher lässt sich keine Zielerreichung berechnen.
goal-set-a-goal = Ziel setzen
goal-growth-goal = Wachstumsziel
goal-a-goal-of = ein Ziel von { $target }
goal-how-the-goal-is-given = Angabe des Ziels
goal-start-of-the-fiscal-year = Beginn des Geschäftsjahres
goal-the-goal-is-given-as = Ziel angegeben als
goal-growth-over-last-year = Wachstum zum Vorjahr
goal-budget-for-incentives = Budget für variable Vergütung
goal-the-fiscal-year-starts-in = Das Geschäftsjahr beginnt im
goal-moving-one-share-moves-the-others = Verschieben Sie einen Anteil, verschieben sich die anderen: Zusammen sind sie das ganze Ziel.
goal-share-of = Anteil von { $name }
goal-only-the-proportions-matter-2-is = Nur die Verhältnisse zählen: 2 ist doppelt so viel wie 1.
goal-the-year-is-expected-to-end = Das Jahr endet voraussichtlich am Ziel
goal-the-year-is-expected-to-end-2 = Das Jahr endet voraussichtlich { $amount } über dem Ziel, bei { $percent }
goal-the-year-is-expected-to-end-3 = Das Jahr endet voraussichtlich { $amount } unter dem Ziel, bei { $percent }
goal-goal-to-date = Ziel bisher
goal-expected-to-date = Erwartet bisher

## history

history-earlier-states-of-this-model = Frühere Stände dieses Modells
history-the-last-three-of-today-and = Die letzten drei von heute und je einer der Tage davor, insgesamt zehn: festgehalten nach jeder halben Stunde Arbeit sowie vor jedem Import und jeder Wiederherstellung.
history-nothing-is-kept-on-this-machine = Auf diesem Rechner wird nichts gespeichert, also auch keine früheren Stände.
history-none-yet-the-first-is-kept = Noch keine: Der erste wird festgehalten, sobald Sie Gespeichertes weiter ändern.
history-before-you-went-on = vor der weiteren Arbeit
history-before-an-import = vor einem Import
history-before-the-app-was-updated = vor einer Aktualisierung der App
history-before-an-earlier-state-was = vor der Rückkehr zu einem früheren Stand
history-it-cannot-be-read-the-recovery = Er ist nicht lesbar; die Wiederherstellungsseite gibt ihn unverändert heraus.
history-go-back-to = Zum Stand von { $moment } zurückkehren
history-go-back-to-this = Zu diesem Stand zurück
history-download = Stand von { $moment } herunterladen
history-download-2 = Herunterladen
history-the-name = Name
history-the-same-as-now = Wie der jetzige Stand
history-differs-from-now-in-one-place = Weicht an einer Stelle vom jetzigen Stand ab: { $pages }
history-differs-from-now-in-places = Weicht an { $places } Stellen vom jetzigen Stand ab: { $pages }

## insights

insights-what-moves-an-outcome-and-what = Was ein Ergebnis bewegt, und was es dorthin bringt, wo es sein soll
insights-each-run-again-with-other-chance = { $there }, jedes mit anderem Zufall und anderen Beiträgen erneut durchgerechnet
insights-years = { $years } Jahre
insights-years-looked-into = Betrachtete Jahre
insights-over = über { $trials }
insights-who-wins-while-the-other-loses = Wer gewinnt, während die andere verliert?
insights-this-needs-two-functions-with = Dafür braucht es zwei Funktionen, in denen jeweils jemand ein Zieleinkommen hat: Ergänzen Sie sie auf der Seite Personen.
insights-years-by-who-reaches-target-pay = Jahre danach, wer das Zieleinkommen erreicht, { $over }
insights-credit-given-is-of-what-the = Angerechnet werden { $over } des Werts der Deals: Ein Teil des Umsatzes wird mehrfach angerechnet.
insights-credit-given-is-of-what-the-2 = Angerechnet werden { $over } des Werts der Deals.
insights-variance-of-one-persons-pay-own = Varianz der Vergütung einer Person: eigener Beitrag (kräftig), Partnerfunktion (hell), Unternehmen und Markt (gemeinsam), Glück (schraffiert)
insights-years-in-which-one-person-reaches = Jahre, in denen eine Person das Zieleinkommen erreicht; der Strich ist das Ziel der wichtigsten Messgröße
insights-what-the-deal-adds-to-the = Was der Deal zur Vergütung des Jahres beiträgt, nach dem Monat des Abschlusses
insights-expected-pay-without-any-own = Erwartete Vergütung ganz ohne eigenen Beitrag; der Strich ist der Teil, der von anderen abhängt
insights-cost-of-all-incentives = Kosten der gesamten variablen Vergütung, { $over }
insights-of-what-1-more-of-own = Anteil an dem, was 1 % mehr eigenes Ergebnis dem Unternehmen bringt: für die Person, die es bringt (kräftig), und für alle anderen (hell)
insights-pay-of-one-person-from-the = Vergütung einer Person, von der niedrigsten bis zur höchsten Regel; der Punkt ist die Regel des Modells
insights-each-input-alone-over-its-range = Jede Eingabe für sich über ihre Spanne: ihre Unsicherheit, sofern angegeben, sonst ein Zehntel weniger bis ein Zehntel mehr
insights-two-functions-with-people-are = Es braucht zwei Funktionen mit Personen, um zu sehen, wer gewinnt, während die andere verliert
insights-and-win-and-lose-together = { $first } und { $second } gewinnen und verlieren gemeinsam
insights-in-of-the-years-wins-while = In { $chance } der Jahre gewinnt { $who }, während { $other } verliert
insights-both-reach-target-pay = Beide erreichen das Zieleinkommen
insights-alone = Nur { $first }
insights-alone-2 = Nur { $second }
insights-neither-does = Keine von beiden
insights-and = { $pair } und { $second }
insights-the-first-alone = Nur die erste
insights-the-second-alone = Nur die zweite
insights-who-reaches-target-pay = Wer das Zieleinkommen erreicht
insights-pay-of-the-first = Vergütung der ersten
insights-pay-of-the-second = Vergütung der zweiten
insights-and-2 = { $both } und { $both_2 }: { $name }
insights-and-3 = { $rest } und { $last }
insights-wins-alone-and-is-paid-below = In Jahren mit { $list } gewinnt nur { $who }, und { $other } bleibt unter dem Zieleinkommen.
insights-the-budget-holds-in-every-year = Das Budget hält in jedem Jahr; das teuerste kostet { $worst }
insights-the-budget-holds-in-of-the = Das Budget hält in { $within } der Jahre; das teuerste kostet { $worst }
insights-incentives-cost-to-in-eight-of = Die variable Vergütung kostet in acht von zehn Jahren { $p10 } bis { $p90 }
insights-eight-of-ten-years = Acht von zehn Jahren
insights-the-dearest-year = Das teuerste Jahr
insights-1-of-10-years-below = 1 von 10 Jahren darunter
insights-half-of-the-years-below = Die Hälfte der Jahre darunter
insights-9-of-10-years-below = 9 von 10 Jahren darunter
insights-9-of-10-years-below-2 = { $id }: 9 von 10 Jahren darunter
insights-saved-by-one-joint-budget = Ersparnis durch ein gemeinsames Budget
insights-no-ones-pay-hangs-on-the = Niemandes Vergütung hängt von der Attributionsregel ab
insights-of-target-pay = , { $share } des Zieleinkommens
insights-the-attribution-rule-alone-moves = Allein die Attributionsregel verschiebt die Vergütung von { $id } um { $moves }{ $of_target }
insights-the-models = { $name } (im Modell)

## insights-kinks

insights-kinks-each-ring-is-a-turn = { $note }; jeder Ring ist ein Knick
insights-kinks-pay-curve = Vergütungskurve

## insights-solve

insights-solve-no-input-moves-this-outcome-so = Keine Eingabe bewegt dieses Ergebnis, es gibt also nichts, wonach sich auflösen ließe.
insights-solve-solve = Auflösen
insights-solve-should-be = { $metric } soll sein
insights-solve-looking = Suche läuft…
insights-solve-the-model-has-changed-since-solve = Das Modell hat sich seitdem geändert: Lösen Sie zur Sicherheit noch einmal auf.
insights-solve-set-it-to = Auf { $written } setzen

## lead-company

lead-company-alignment = Abstimmung
lead-company-faster-from-lead-to-revenue = Schneller vom Lead zum Umsatz
lead-company-shortens-every-lag-of-the-funnels = Verkürzt jeden Verzug der Trichter.
lead-company-more-leads-become-deals = Mehr Leads werden zu Deals
lead-company-shared-by-the-steps-whose-rates = Verteilt auf die Schritte, deren Rate unter 100 % liegt.
lead-company-more-selling-hours-at-the-same = Mehr Verkaufsstunden zu gleichen Kosten
lead-company-counts-where-a-teams-hours-are = Wirkt, wo die Stunden eines Teams gezählt werden.
lead-company-where-a-teams-hours-are-counted = Wo die Stunden eines Teams gezählt werden, warten Verkaufschancen, für die keine frei sind, und veralten. Marketing kann gebundene Stunden zurückgeben.
lead-company-everything-else = Alles Übrige
lead-company-count-the-hours-of = Stunden von { $of } zählen
lead-company-hours-of-a-head-in-a = Stunden je Kopf im Monat
lead-company-what-eats-them = Was sie bindet
lead-company-of = { $name } bei { $of }
lead-company-add-what-eats-hours = Zeitfresser hinzufügen
lead-company-what-eats-hours = Zeitfresser
lead-company-prospecting = Akquise
lead-company-given-back-by-support = Durch Unterstützung zurückgegeben
lead-company-the-part-of-the-eaten-hours = Der Teil der gebundenen Stunden, den ein anderes Team übernimmt.
lead-company-given-back = Zurückgegeben
lead-company-the-support-of = Unterstützung durch { $name }
lead-company-let-give-hours-back = Unterstützung durch { $name } hinzufügen
lead-company-support = Unterstützung
lead-company-ramp-of-new-heads = Einarbeitung neuer Köpfe
lead-company-the-part-of-its-hours-that = Der Teil seiner Stunden, den ein neuer Kopf ab seinem Beginn in jedem Monat hat.
lead-company-heads-by-month = Köpfe je Monat
lead-company-before-the-first-change-there-are = { $id ->
    [one] Vor der ersten Änderung ist es { $id } Kopf, der seiner Rollen. Monat 1 ist der erste des Horizonts.
   *[other] Vor der ersten Änderung sind es { $id } Köpfe, die seiner Rollen. Monat 1 ist der erste des Horizonts.
}
lead-company-change-the-heads-from-a-month = Köpfe ab einem Monat ändern
lead-company-from-month = Ab Monat
lead-company-all-changes = alle Änderungen
lead-company-the-hours-of-this-team = Stunden dieses Teams
lead-company-pauses = Pausen
lead-company-in-a-pause-teams-bring-no = In einer Pause bringen Teams keine Leads, unterstützen nicht und rufen niemanden an. Was sie vorher gebracht haben, ist noch unterwegs; was sie auslassen, fehlt später.
lead-company-name-of-the-pause = Name der Pause
lead-company-for-months = Dauer in Monaten
lead-company-this-pause = diese Pause
lead-company-try-a-quarter-without-marketing = Ein Quartal ohne Marketing ausprobieren
lead-company-new-pause = Neue Pause
lead-company-a-quarter-without-marketing = Ein Quartal ohne Marketing
lead-company-cost-of-sale = Vertriebskosten
lead-company-all-segments = alle Segmente
lead-company-what-selling-costs-beside-pay = Was der Vertrieb neben der Vergütung kostet
lead-company-on-top-of-salaries-and-incentives = Aufschlag auf Gehälter und variable Vergütung
lead-company-name-of-the-programme = Name des Programms
lead-company-spent-by = Ausgegeben von
lead-company-for = Für
lead-company-first-month = Erster Monat
lead-company-last-month = Letzter Monat
lead-company-costs = Kosten
lead-company-this-programme = dieses Programm
lead-company-add-a-programme = Programm hinzufügen
lead-company-new-programme = Neues Programm

## lead-funnel

lead-funnel-cannot-be-calculated-as-it-stands = { $name } lässt sich so nicht berechnen
lead-funnel-what-passes-each-stage-in-colours = Was in { $name } jede Stufe durchläuft; die Farben zeigen, wer daran arbeitet. Mit den Pfeiltasten nach oben und unten geht es von Balken zu Balken.
lead-funnel-the-goals-gross-margin-counts = { " " }Es gilt die Bruttomarge des Ziels, { $margin }.
lead-funnel-no-gross-margin-is-known = { " " }Es ist keine Bruttomarge bekannt.
lead-funnel-rate = { $label }-Rate
lead-funnel-lag = { $label }-Verzug
lead-funnel-a-month = { $name }, im Monat
lead-funnel-on-average = im Mittel { $average }
lead-funnel-of-the-leads-count-the-rate = { $kept } der Leads zählen; die SQL-Rate ist { $round }-mal so hoch
lead-funnel-strictness = Strenge
lead-funnel-opportunity = Verkaufschancen
lead-funnel-hours-for-each = Stunden je Stück
lead-funnel-lost-by-waiting = Verlust durch Warten
lead-funnel-win = Abschluss
lead-funnel-retention = Wiederbestellung
lead-funnel-hand-off-after = Übergabe nach
lead-funnel-every-months = Abstand in Monaten
lead-funnel-of-change = { $label } von { $of }: { $told }, ändern

## lead

lead-new-segment = Neues Segment
lead-add-a-segment = Segment hinzufügen
lead-it-is-sized-for-a-revenue = Es ist auf einen Umsatz von 10 Millionen ausgelegt; ändern Sie jede Zahl darin.
lead-it-is-sized-for-the-goal = Es ist auf das Ziel von { $goal } ausgelegt; ändern Sie jede Zahl darin.
lead-how-do-leads-become-revenue-here = Wie werden Leads hier zu Umsatz?
lead-a-segment-is-a-group-of = Ein Segment ist eine Kundengruppe, an die auf eine Art verkauft wird. Seine Leads werden über Raten und Verzüge zu gewonnenen Deals und von dort zu Folgebestellungen. Das Ziel ist nur so gut wie diese Maschine: Bauen Sie sie hier, und sehen Sie Quartal für Quartal, ob sie dort ankommt.
lead-start-from-a-funnel = Mit einem Trichter beginnen
lead-revenue-from-the-funnel = Umsatz aus dem Trichter
lead-the-funnel-brings-in-but-typed = Der Trichter bringt { $funnel } ({ $outcome }), vergütet werden aber eingegebene Ist-Werte: { $counted }.
lead-let-the-funnel-count = Trichter gelten lassen
lead-copy = { $named } (Kopie)
lead-copy-of = Kopie von { $named }
lead-one-year = ein Jahr
lead-years = { $years } Jahre
lead-years-that-are-calculated = Berechnete Jahre
lead-name-of-the-segment = Name des Segments
lead-motion = Verkaufsart
lead-shown = Gezeigt
lead-calculated-for = Berechnet für
lead-remove = { $name } entfernen
lead-remove-2 = entfernen
lead-and = { $join } und { $last }
lead-on-average = im Mittel { $months }
lead-at-once = sofort
lead-a-year = , { $growth } im Jahr
lead-a-month-from = { $many } im Monat von { $name }{ $grows }
lead-nobody-brings-leads = Niemand bringt Leads.
lead-everything-that-comes-in-counts-as = Alles, was hereinkommt, zählt als Lead.
lead-each-mql-takes-of-the-sellers = ; jeder MQL kostet den Vertrieb { $hours }
lead-strict-of-the-leads-count-and = { $strictness } streng: { $kept } der Leads zählen, und { $lift }-mal so viele MQLs werden SQLs{ $takes }.
lead-to-mql = bis MQL
lead-to-sql = bis SQL
lead-to-opportunity = bis Verkaufschance
lead-to-won = bis Abschluss
lead-a-lead-can-be-revenue-at = Ein Lead kann sofort Umsatz sein.
lead-from-lead-to-revenue = { $told }: { $round } vom Lead zum Umsatz.
lead-sells-opportunities-take-no-hours = { $seller } verkauft; Verkaufschancen kosten keine Stunden, also muss keine warten.
lead-sells-each-opportunity-takes-and = { $seller } verkauft; jede Verkaufschance kostet { $takes }, und von den wartenden gehen im Monat { $ageing } verloren.
lead-sells-each-opportunity-takes-but = { $seller } verkauft; jede Verkaufschance kostet { $takes }, aber die Stunden des Teams werden nicht gezählt.
lead-customers-order-once = Kunden bestellen einmal.
lead-every-order-again-for = { $every ->
    [month] Jeden Monat bestellen { $retention } erneut, für { $value }
   *[other] Alle { $every } bestellen { $retention } erneut, für { $value }
}
lead-nobody-is-handed-off = { $told }; niemand wird übergeben.
lead-after-order-sells = { $told }; nach Bestellung { $after } verkauft { $to }.
lead-what-is-lost-stays-lost = Was verloren ist, bleibt verloren.
lead-calls-of-them-of-those-are = { $by } ruft { $called } davon an; { $reopens } der Angerufenen werden wieder zu Verkaufschancen, Verzug { $lag }.
lead-customers-pay-for-orders-only = Kunden zahlen nur für Bestellungen.
lead-a-customer-stay-for-another-year = { $per_month } je Kunde; { $retention } bleiben ein weiteres Jahr und zahlen { $upsell } im Jahr.
lead-customers-bring-no-leads = Kunden bringen keine Leads.
lead-leads-a-month-from-each-hundred = { $per_customer ->
    [one] { $per_customer } Lead im Monat von je hundert Kunden, betreut von { $team }.
   *[other] { $per_customer } Leads im Monat von je hundert Kunden, betreut von { $team }.
}
lead-an-empty-pipeline = eine leere Pipeline
lead-a-pipeline-that-is-running = eine laufende Pipeline
lead-and-2 = { $customers } und { $pipeline }.
lead-credited-to-the-team-that-sells = Angerechnet dem Team, das verkauft.
lead-credited-to-the-team-that-brought = Angerechnet dem Team, das den Lead gebracht hat; späterer Umsatz dem Team, das verkauft.
lead-credited-by-the-lifecycle-map = Angerechnet nach der Lebenszyklus-Karte.
lead-hours-are-not-counted-no-work = Stunden werden nicht gezählt: Keine Arbeit muss je warten.
lead-a-head-and-month = { $hours } je Kopf und Monat
lead-of-which-support-gives-back = , wovon Unterstützung { $back } zurückgibt
lead-eaten = { $eaten } gebunden{ $support }
lead-new-heads-ramp-up-over = neue Köpfe arbeiten sich über { $months } ein
lead-heads-from-month = { $heads ->
    [one] { $heads } Kopf ab Monat { $month }
   *[other] { $heads } Köpfe ab Monat { $month }
}
lead-more-converted = mehr umgewandelt
lead-more-selling-hours = mehr Verkaufsstunden
lead-sales-and-marketing-work-together = Vertrieb und Marketing arbeiten zusammen wie bisher.
lead-nobody-pauses = Niemand pausiert.
lead-in-month = in Monat { $from }
lead-from-month-to-month = von Monat { $from } bis Monat { $months }
lead-nothing = { $bring ->
    [brings] { $teams } bringt { $span } nichts.
   *[other] { $teams } bringen { $span } nichts.
}
lead-on-top-of-salaries-and-incentives = { $burden } Aufschlag auf Gehälter und variable Vergütung
lead-no-programmes = Keine Programme; { $burden }.
lead-one-programme-of-a-month = Ein Programm mit { $spend } im Monat; { $burden }.
lead-programmes-of-a-month-together = { $many } Programme mit zusammen { $spend } im Monat; { $burden }.

## lead-parts

lead-parts-of = { $label } von { $of }
lead-parts-slider = { $label }, Schieberegler
lead-parts-in-the-month = Im selben Monat
lead-parts-1-month-later = 1 Monat später
lead-parts-months-later = { $later } Monate später
lead-parts-month = Monat { $month }
lead-parts-the-parts-come-to-and-count = { " " }Die Teile ergeben { $whole } und zählen anteilig.
lead-parts-months-on-average = { $average ->
    [one] { $average } Monat im Mittel.{ $sum }
   *[other] { $average } Monate im Mittel.{ $sum }
}
lead-parts-is = { $what }: Form
lead-parts-one-lag = ein fester Verzug
lead-parts-spread-over-months = über Monate verteilt
lead-parts-in-months = { $what } in Monaten
lead-parts-given = Angabe
lead-parts-alike-in-every-month = in jedem Monat gleich
lead-parts-month-by-month = Monat für Monat
lead-parts-a-month = { $what } im Monat

## lead-pictures

lead-pictures-revenue-of-all-segments-by-quarter = Umsatz aller Segmente je Quartal gegen das Ziel, { $currency }
lead-pictures-revenue-of-all-segments-by-quarter-2 = Umsatz aller Segmente je Quartal und Verkaufsart, { $currency }
lead-pictures-with-advice-consultative = mit Beratung (konsultativ)
lead-pictures-without-transactional = ohne Beratung (transaktional)
lead-pictures-in-years = in { $years } Jahren
lead-pictures-revenue-of-the-segment-by-the = Umsatz des Segments { $span } nach der Bestellung, auf die die Übergabe der Kunden folgt, { $currency }
lead-pictures-cost-of-sale-of-the-segment = Vertriebskosten des Segments { $span }, im Verhältnis zu seinem Umsatz
lead-pictures-does-anything-have-to-wait = Muss etwas warten?
lead-pictures-sells-count-its-hours-and-see = { $name } verkauft { $name_2 }. Zählen Sie die Stunden des Teams, und sehen Sie, wann für Verkaufschancen keine frei sind und sie warten.
lead-pictures-hours-a-month-for-leads-and = Stunden im Monat für Leads und Verkaufschancen: was gebraucht wird, einschließlich der wartenden, und was da ist
lead-pictures-opportunities-that-wait-at-the-end = Wartende Verkaufschancen am Ende jedes Monats

## lead-segment

lead-segment-lags = Verzüge
lead-segment-lag-to-mql = Verzug bis MQL
lead-segment-lag-to-sql = Verzug bis SQL
lead-segment-lag-to-opportunity = Verzug bis Verkaufschance
lead-segment-lag-to-won = Verzug bis Abschluss
lead-segment-selling = Verkauf
lead-segment-lost-deals = Verlorene Deals
lead-segment-paid-every-month = Monatliche Zahlungen
lead-segment-at-the-start = Zu Beginn
lead-segment-goal-and-credit = Ziel und Anrechnung
lead-segment-team-of-leads = Team der Leads
lead-segment-leads-of = Leads von { $name }
lead-segment-brought-by = Gebracht von
lead-segment-growth-a-year = Wachstum im Jahr
lead-segment-the-leads-of = Leads von { $name }
lead-segment-add-leads-of-another-team = Leads eines anderen Teams hinzufügen
lead-segment-add-a-team-on-the-page = Fügen Sie zuerst auf der Seite Personen ein Team hinzu.
lead-segment-every-team-brings-leads = Jedes Team bringt Leads.
lead-segment-how-strict-it-is = Strenge
lead-segment-at-0-everything-counts-as-a = Bei 0 zählt alles als Lead; bei 100 % nur, was die strengste Definition behält.
lead-segment-the-strictest-keeps = Die strengste behält
lead-segment-and-lifts-the-sql-rate-by = und hebt die SQL-Rate um den Faktor
lead-segment-sellers-hours-for-each-mql = Vertriebsstunden je MQL
lead-segment-the-lead-definition = Lead-Definition
lead-segment-sold-by = Verkauft von
lead-segment-hours-for-an-opportunity = Stunden je Verkaufschance
lead-segment-waiting-ones-lost-in-a-month = Verlust wartender im Monat
lead-segment-months-between-orders = Monate zwischen Bestellungen
lead-segment-customers-who-order-again = Kunden, die erneut bestellen
lead-segment-value-of-a-later-order = Wert einer Folgebestellung
lead-segment-handling-cost-of-an-order = Abwicklungskosten je Bestellung
lead-segment-without-a-value-of-its-own = Ohne eigenen Wert ist eine Folgebestellung so viel wert wie die erste.
lead-segment-hand-off = Übergabe
lead-segment-from-some-order-on-another-team = Ab einer bestimmten Bestellung kann ein anderes Team verkaufen, ohne Beratung und mit geringeren Abwicklungskosten.
lead-segment-hand-customers-off = Kunden übergeben
lead-segment-last-order-before-it = Letzte Bestellung davor
lead-segment-then-sold-by = Danach verkauft von
lead-segment-who-order-again-after-it = Erneute Besteller danach
lead-segment-handling-cost-after-it = Abwicklungskosten danach
lead-segment-orders-that-need-advice = Bestellungen mit Beratungsbedarf
lead-segment-who-order-again-though-handed-off = Erneute Besteller trotz früherer Übergabe
lead-segment-the-hand-off = Übergabe
lead-segment-lost-deals-called = Angerufene verlorene Deals
lead-segment-a-deal-that-is-lost-again = Ein Deal, der erneut verloren geht, wird nicht noch einmal angerufen.
lead-segment-called-ones-that-come-back = Davon zurückgewonnen
lead-segment-called-by = Angerufen von
lead-segment-lag-of-a-recovery = Verzug einer Rückgewinnung
lead-segment-a-recovery-takes-a-month-at = Eine Rückgewinnung dauert mindestens einen Monat.
lead-segment-the-calls = Anrufe
lead-segment-a-customer-pays-a-month = Zahlung je Kunde im Monat
lead-segment-who-stay-for-another-year = Bleiben ein weiteres Jahr
lead-segment-upsell-a-year = Zusatzverkauf im Jahr
lead-segment-the-monthly-payments = monatliche Zahlungen
lead-segment-leads-of-a-customer-a-month = Leads je Kunde im Monat
lead-segment-looked-after-by = Betreut von
lead-segment-5-is-a-lead-in-a = 5 % ist ein Lead im Monat von jedem zwanzigsten Kunden.
lead-segment-the-advocates = Fürsprecher
lead-segment-customers-who-are-there = Vorhandene Kunden
lead-segment-the-pipeline-is = Die Pipeline ist
lead-segment-a-pipeline-that-is-running-holds = Eine laufende Pipeline enthält, was Leads wie die des ersten Monats in ihr hinterlassen hätten.
lead-segment-share-of-the-revenue-goal = Anteil am Umsatzziel
lead-segment-revenue-is-credited-to = Umsatzanrechnung
lead-segment-who-brought-the-lead = wer den Lead gebracht hat
lead-segment-the-lifecycle-map = die Lebenszyklus-Karte
lead-segment-moving-one-segments-share-moves = Verschieben Sie den Anteil eines Segments, verschieben sich die anderen: Zusammen sind sie das ganze Ziel.
lead-segment-note-on = Notiz zu { $name }
lead-segment-removal-of = Entfernen von { $of }

## lead-start

lead-start-marketing = Marketing
lead-start-sales-team = Vertriebsteam
lead-start-marketing-team = Marketingteam

## list

list-show-all = alle { $count } zeigen

## measures

measures-new-measure = Neue Messgröße
measures-measures-and-expected-results = Messgrößen und erwartete Ist-Werte
measures-revenue-that-is-not-typed-follows = Nicht eingegebener Umsatz folgt aus dem eingegebenen. Ein leerer Ist-Wert steht auf seinem Ziel oder folgt.
measures-counts = Zählt
measures-better = Besser
measures-result-typed = Ist-Wert, eingegeben
measures-add-a-measure = Messgröße hinzufügen
measures-each-one-s-own = eigene
measures-each-one-s-team = eigenes Team
measures-each-one-s-function = eigene Funktion
measures-team-2 = Team { $name }
measures-of = { $on ->
    [close] { $what } von { $name }, { $by }: schließen
   *[other] { $what } von { $name }, { $by }: ändern
}
measures-result-of = Ist-Wert von { $name }
measures-of-2 = { $what } von { $name }
measures-what-is-counted-of = Was bei { $name } gezählt wird
measures-scope = Geltungsbereich
measures-removal-of = Entfernen von { $name }
measures-growth-of-revenue = Umsatzwachstum
measures-another-amount = ein anderer Betrag
measures-a-number-of-things = eine Anzahl
measures-leads-and-deals-of-the-funnel = Leads und Deals des Trichters
measures-a-rate = ein Prozentsatz
measures-a-score = ein Punktwert
measures-sum-of-others = Summe anderer
measures-one-over-another = eine geteilt durch eine andere
measures-lowest-attainment = niedrigste Zielerreichung
measures-weighted-attainment = gewichtete Zielerreichung
measures-everybody-s-own = die eigenen aller
measures-name-of-the-measure = Name der Messgröße { $name }
measures-what-counts = Was { $name } zählt
measures-whose-is = Wessen { $name } ist
measures-each-one-s-part = Teil je Person
measures-goal-of = Ziel von { $name }
measures-result-of-of-goal = Ist-Wert von { $name }, vom Ziel
measures-remove = { $name } entfernen
measures-all-roles-where-none-is-ticked = Alle Rollen, wenn keine angekreuzt ist.
measures-divided-by = Geteilt durch
measures-weight-of = Gewicht von { $name }
measures-each-at-least-or-the-others = Jede mindestens, sonst nur die anderen
measures-own-results-of = Eigene Ist-Werte von
measures-leads-that-the-definition-accepts = Leads, die die Definition annimmt
measures-sqls-leads-that-sales-accepts = SQLs: Leads, die der Vertrieb annimmt
measures-lost-deals-that-are-open-again = verlorene Deals, die wieder offen sind
measures-won-deals = gewonnene Deals
measures-won-deals-that-had-been-lost = gewonnene Deals, die verloren waren
measures-who-brings-the-lead = wer den Lead bringt
measures-what-arrives = Was eintrifft
measures-counts-for = Zählt für
measures-leads-of = Leads von
measures-all-of-them-where-none-is = Alle, wenn nichts angekreuzt ist.
measures-its-results-are-made-of-the = Ihre Ist-Werte ergeben sich aus den Deals
measures-the-part-of-a-team-or = Der Teil eines Teams oder einer Person ist der ihrer Kontakte, nach der Attributionsregel
measures-deal-types-that-count = Deal-Typen, die zählen
measures-products-that-count = Produkte, die zählen
measures-credit-by-deal-type = Anrechnung nach Deal-Typ
measures-credit-of-a-deal-of-type = Anrechnung eines Deals vom Typ { $name }
measures-the-part-of-a-deal-that = Der Teil eines Deals, der je nach Typ zählt; der ganze, wenn das Feld leer ist.
measures-another = { $one ->
    [product] Produkt hinzufügen
   *[other] { $one } hinzufügen
}
measures-all-where-none-is-ticked = Alle, wenn nichts angekreuzt ist.

## outcomes

outcomes-at-of-goal = Bei { $percent } vom Ziel: { $parts }
outcomes-at-of-goal-2 = Bei { $percent } vom Ziel: { $cost }
outcomes-cost-of-all-incentives-every-team = Kosten der gesamten variablen Vergütung, { $currency }; jedes Team bringt mehr oder weniger, im erwarteten Verhältnis
outcomes-variable-pay-of-one-person-as = Variable Vergütung einer Person im Verhältnis zum Zieleinkommen, nach Bemessungsgrundlage{ $year }
outcomes-who-wins-together = Wer gewinnt gemeinsam?
outcomes-the-map-of-who-reaches-target = Die Gewinnkarte braucht zwei Funktionen, deren Teams sich das Umsatzziel teilen und in denen jeweils jemand danach vergütet wird: Ergänzen Sie sie auf den Seiten Personen und Ziel.

## people

people-new-role = Neue Rolle
people-people-of-base-salaries-of = { $heads } Personen, { $base_cost } Grundgehälter, { $incentive_cost_at_target } variable Vergütung bei Zielerreichung. Beträge gelten für eine Person; das Zieleinkommen sind der Zielbonus und der Teil an den Pools bei Zielerreichung.
people-given-as = angegeben als
people-ote = OTE
people-mix = Mix
people-pay-plan = Vergütungsplan
people-add-a-role = Rolle hinzufügen
people-goals-ramp-and-points-of-each = Ziele, Einarbeitung und Punkte jeder Rolle
people-of = { $what } von { $name }
people-name-of-the-role = Name der Rolle { $name }
people-team-of = Team von { $name }
people-heads-of = Köpfe von { $name }
people-base-of = Grundgehalt von { $name }
people-pay-plan-of = Vergütungsplan von { $name }
people-copy = { $name } kopieren
people-copy-2 = kopieren
people-remove = { $name } entfernen
people-month = Monat { $index }
people-let-new-hires-ramp-up = Neue einarbeiten
people-the-part-of-their-own-goals = Der Teil ihrer eigenen Ziele, den Neue ab ihrem Beginn in jedem Monat erreichen sollen.
people-goal-of = Ziel von { $name }
people-of-goal = { "" }, vom Ziel
people-result-of = Ist-Wert von { $name }{ $whole }
people-first-team = Erstes Team
people-copy-3 = { $name } (Kopie)
people-copy-of = Kopie von { $name }
people-removal-of = Entfernen von { $name }
people-target-incentive-of = Zielbonus von { $name }
people-how-the-target-incentive-of-is = Wie der Zielbonus von { $name } angegeben ist
people-of-base = vom Grundgehalt
people-new-function = Neue Funktion
people-labels-on-teams-a-function-wins = Einordnung der Teams. Eine Funktion gewinnt, wenn ihre Leitung das Zieleinkommen erreicht.
people-lead = Leitung
people-name-of-a-function = Name einer Funktion
people-lead-of-a-function = Leitung einer Funktion
people-name-of-the-function = Name der Funktion { $name }
people-lead-of = Leitung von { $name }
people-add-a-function = Funktion hinzufügen
people-new-team = Neues Team
people-each-team-belongs-to-one-function = Jedes Team gehört zu einer Funktion; sein Anteil am Umsatzziel wird auf der Seite Ziel festgelegt.
people-name-of-a-team = Name eines Teams
people-function-of-a-team = Funktion eines Teams
people-name-of-the-team = Name des Teams { $name }
people-function-of = Funktion von { $name }
people-add-a-team = Team hinzufügen
people-no-target = kein Zielbonus

## planning

planning-the-goal = das Ziel
planning-years = { $years } Jahre
planning-years-planned = Geplante Jahre
planning-the-plan-spans = Die Planung umfasst
planning-later-years-are-given = Spätere Jahre angegeben
planning-how-later-years-are-given = Angabe der späteren Jahre
planning-growth-each-year = Wachstum je Jahr
planning-growth-in = Wachstum
planning-goal-of = Ziel
planning-goal-and-modelled-revenue-by-year = Ziel und modellierter Umsatz je Jahr, { $currency }
planning-goal-by-year-segments-would-say = Ziel je Jahr, { $currency }; Segmente würden zeigen, was modelliert ist
planning-top-down-against-bottom-up = Top-down gegen Bottom-up
planning-what-is-expected-of-quotas-and = Was von Quotas und Segmenten erwartet wird, gegen ihren Teil des Ziels, { $currency }
planning-expected = erwartet
planning-assigned-or-in-the-pipeline-beyond = zugeteilt oder in der Pipeline, darüber hinaus
planning-part-of-the-goal = Teil des Ziels
planning-the-quotas = die Quotas
planning-own-bookings = Eigener Auftragseingang
planning-quotas = Quotas
planning-no-measure-of-each-ones-own = Keine eigene Messgröße je Person kann eine Quota sein, von unten ergibt sich also keine Summe. Fügen Sie eine hinzu, und geben Sie jeder Rolle ihr Ziel.
planning-add-quotas = Quotas hinzufügen
planning-nothing-adds-up-from-the-bottom = Von unten ergibt sich noch keine Summe: Geben Sie an, welche eigenen Ziele je Person die Quotas sind.
planning-the-quotas-are-the-goals-of = Die Quotas sind die Ziele von
planning-expected-of-the-quotas = Erwartet von den Quotas
planning-expected-while-ramping = Erwartet bei Einarbeitung
planning-over-assignment-scales-all-quotas = Überzuteilung: skaliert alle Quotas
planning-no-quota = keine Quota
planning-quota-of-each = Quota je Person
planning-everybody = Alle
planning-more-named-people-have-quotas-of = { $named ->
    [one] { $named } weitere benannte Person hat eine eigene Quota, auf der Seite Personen.
   *[other] { $named } weitere benannte Personen haben eigene Quotas, auf der Seite Personen.
}
planning-quota = Quota
planning-by-period = { $total }, nach Zeitraum
planning-segments-say-how-leads-become = Segmente zeigen, wie Leads zu Umsatz werden. Gibt es eines auf der Seite Vom Lead zum Umsatz, steht hier, wie viele Abschlüsse, Verkaufschancen, SQLs, MQLs und Leads das Ziel braucht.
planning-comes-by-itself = Kommt von selbst
planning-to-be-sold = Zu verkaufen
planning-wins = Abschlüsse
planning-leads-modelled = Leads modelliert
planning-pipeline = Pipeline
planning-gap-of-the-pipeline = Lücke der Pipeline
planning-each-segments-part-of-the-goal = Der Teil jedes Segments am Ziel, abzüglich dessen, was Folgebestellungen und Kunden von selbst bringen, über die Raten zurückgerechnet auf Leads in ganzen Zahlen. Die Pipeline ist die der modellierten Verkaufschancen, als Vielfaches des zu Verkaufenden. Verschieben Sie einen Anteil, verschieben sich die anderen.
planning-as-the-first-year = wie das erste Jahr
planning-one-growth = ein Wachstum
planning-growth-by-year = Wachstum je Jahr
planning-amounts-by-year = Beträge je Jahr
planning-the-goal-is-in = Das Ziel für { $year } beträgt { $goal }
planning-what-is-modelled-carries-the-goal = Das Modellierte trägt das Ziel bis { $year }
planning-what-is-modelled-misses-the-goal = Das Modellierte verfehlt das Ziel { $year } um { $gap }
planning-quotas-everybody = Quotas, alle
planning-with-the-pipeline = mit der Pipeline
planning-expected-for-a-goal-of = { $name }: { $expected } erwartet{ $more }, bei einem Ziel von { $goal }
planning-nothing-is-added-up-against-the = Dem Ziel steht noch keine Summe gegenüber
planning-there-is-no-goal-to-add = Es gibt kein Ziel, dem die Summe der Quotas gegenüberstehen könnte
planning-what-is-expected-of-the-quotas = Von den Quotas wird genau das Ziel erwartet
planning-what-is-expected-of-the-quotas-2 = Das von den Quotas Erwartete deckt { $share } des Ziels: Es fehlen { $gap }
planning-what-is-expected-of-the-quotas-3 = Das von den Quotas Erwartete deckt { $share } des Ziels, { $gap } mehr als nötig
planning-is-expected-to-miss-its-part = { $name } verfehlt voraussichtlich seinen Teil des Ziels um { $gap }; die Pipeline entspricht { $pipeline } dieses Teils
planning-every-segment-is-expected-to-bring = Jedes Segment bringt voraussichtlich seinen Teil des Ziels
planning-more-than-the-goal = { $over } mehr als das Ziel
planning-less-than-the-goal = { $over } weniger als das Ziel
planning-as-much-as-the-goal = so viel wie das Ziel
planning-all-quotas-add-up-to-the = Alle Quotas zusammen ergeben { $street }, { $assigned }. Das Ziel ist erreicht, wenn { $factor } der Quotas erreicht werden.
planning-the-goal-takes-more-leads-in = { $round ->
    [one] Das Ziel braucht { $round } Lead mehr in { $name }, als modelliert ist
   *[other] Das Ziel braucht { $round } Leads mehr in { $name }, als modelliert sind
}
planning-the-modelled-leads-are-enough-for = Die modellierten Leads reichen für das Ziel

## plans-component

plans-component-commission = Provision
plans-component-payout-curve = Auszahlungskurve
plans-component-payout-in-steps = Auszahlung in Stufen
plans-component-matrix-of-two = Matrix aus zwei Messgrößen
plans-component-commission-by-deal = Provision je Deal
plans-component-amount-per-unit = Betrag je Stück
plans-component-fixed-bonus = fester Bonus
plans-component-amount-by-score = Betrag nach Punktwert
plans-component-conditions-and-limits = Bedingungen und Grenzen{ $component }
plans-component-what-is-paid = Was gezahlt wird
plans-component-measured-and-paid = Gemessen und gezahlt
plans-component-measured-on = Gemessen an
plans-component-each-period-alone = jedem Zeitraum für sich
plans-component-the-year-to-date = dem Jahr bisher
plans-component-at-the-year-s-end = Am Jahresende
plans-component-nothing-is-settled = kein Ausgleich
plans-component-settled-upward = Ausgleich nach oben
plans-component-settled-both-ways = Ausgleich in beide Richtungen
plans-component-target-by-period = Zielbonus nach Zeitraum
plans-component-the-same-in-each = in jedem gleich
plans-component-spread-as-the-goal = verteilt wie das Ziel
plans-component-weight-of = Gewicht von { $name }
plans-component-levels = Stufen
plans-component-levels-are-of = Stufen beziehen sich auf
plans-component-paid-is = Gezahlt wird
plans-component-the-highest-reached = die höchste erreichte
plans-component-every-one-reached = jede erreichte
plans-component-of-goal = Zielerreichung
plans-component-100-of-target-is-for-one = 100 % Zielbonus entsprechen { $target } für eine Person { $when }.

## plans-conditions

plans-conditions-what-is-not-met-multiplies-the = Was nicht erfüllt ist, multipliziert die Vergütung mit seinem Faktor.
plans-conditions-hurdles = Hürden
plans-conditions-until-all-are-met-nothing-is = Solange nicht alle erfüllt sind, wird über dem Ziel nichts beschleunigt.
plans-conditions-at-most = Höchstens
plans-conditions-in-each-period = in jedem Zeitraum
plans-conditions-own-period = eigener Zeitraum
plans-conditions-looked-at = Betrachtet
plans-conditions-else-pays = Zahlt sonst
plans-conditions-figure = Größe
plans-conditions-the = { $one ->
    [gate] Bedingung
    [hurdle] Hürde
   *[other] { $one }
}
plans-conditions-add-a = { $one ->
    [gate] Bedingung hinzufügen
    [hurdle] Hürde hinzufügen
   *[other] { $one } hinzufügen
}
plans-conditions-new = { $one ->
    [gate] Neue Bedingung
    [hurdle] Neue Hürde
   *[other] Neu: { $one }
}
plans-conditions-modifiers = Multiplikatoren
plans-conditions-factors-on-the-pay-from-another = Faktoren auf die Vergütung aus einer anderen Messgröße.
plans-conditions-a-modifier = Multiplikator
plans-conditions-factors = Faktoren
plans-conditions-in-proportion-between-points = anteilig zwischen den Punkten
plans-conditions-the-modifier = Multiplikator
plans-conditions-add-a-modifier = Multiplikator hinzufügen
plans-conditions-new-modifier = Neuer Multiplikator
plans-conditions-share-of-target = Anteil am Zielbonus
plans-conditions-share-of-base = Anteil am Grundgehalt
plans-conditions-days-that-count = Tage, die zählen
plans-conditions-only-some-days-count-as-for = Nur bestimmte Tage zählen, wie bei einem SPIF
plans-conditions-in = { $period }
## plans-matrix

plans-matrix-columns-are-of = Spalten nach
plans-matrix-between-them = Dazwischen
plans-matrix-the-reached-cell = erreichte Zelle
plans-matrix-in-proportion = anteilig
plans-matrix-rows-attainment-of-columns = Zeilen: Zielerreichung bei { $measure }. Spalten: Zielerreichung bei { $by }. Jede beginnt bei ihrem eigenen Wert; unterhalb der ersten wird nichts gezahlt.
plans-matrix-column = Spalte { $index }
plans-matrix-remove-column = Spalte { $index } entfernen
plans-matrix-removal-of-a-column = Entfernen einer Spalte
plans-matrix-row = Zeile { $index }
plans-matrix-cell = Zelle { $index }, { $column }
plans-matrix-cell-2 = Zelle
plans-matrix-remove-row = Zeile { $index } entfernen
plans-matrix-add-a-row = Zeile hinzufügen
plans-matrix-new-column = Neue Spalte
plans-matrix-add-a-column = Spalte hinzufügen

## plans

plans-add-a-plan = Plan hinzufügen
plans-there-is-no-pay-plan-yet = Es gibt noch keinen Vergütungsplan: Alle erhalten nur das Grundgehalt.
plans-new-pay-plan = Neuer Vergütungsplan
plans-new-plan = Neuer Plan: { $what }
plans-start-from = Ausgehen von
plans-a-template-brings-its-plan-the = Eine Vorlage bringt ihren Plan mit, dazu die Messgrößen, die im Modell fehlen, und eine Rolle mit einer Person und üblicher Vergütung. Jede Zahl ist ein Vorgabewert und lässt sich ändern. Das Verhältnis ist Grundgehalt zu Zielbonus.
plans-blank-plan = Leerer Plan
plans-one-curve-on-one-measure-nobody = Eine Kurve auf eine Messgröße; noch niemandem zugeordnet.
plans-new-plan-2 = Neuer Plan
plans-company-revenue = Unternehmensumsatz
plans-removal-of-the-plan = Entfernen des Plans { $of }
plans-new-component = Neue Komponente
plans-name-of-the-plan = Name des Plans
plans-nobody-is-on-this-plan = niemandem zugeordnet
plans-for = für { $payees }
plans-remove-this-plan = Plan entfernen
plans-add-a-component = Komponente hinzufügen
plans-own-team = { " " }(eigenes Team)
plans-own-function = { " " }(eigene Funktion)

## plans-pool

plans-pool-shared-pool = Gemeinsamer Pool
plans-pool-new-pool = Neuer Pool
plans-pool-shared-pools = Gemeinsame Pools
plans-pool-a-fund-beside-the-target = Mittel neben dem Zielbonus, die sich die Mitglieder einmal im Jahr teilen.
plans-pool-add-a-pool = Pool hinzufügen
plans-pool-in-all = : { $paid } insgesamt
plans-pool-the-expected-year-fills-it-with = Das erwartete Jahr füllt ihn mit { $fund }, bei { $attainment } des Ziels für { $measure }.
plans-pool-the-expected-year-fills-it-with-2 = Das erwartete Jahr füllt ihn mit { $fund }.
plans-pool-what-is-not-met-multiplies-the = Jede nicht erfüllte Bedingung multipliziert die Poolmittel mit ihrem Faktor.
plans-pool-members = Mitglieder
plans-pool-members-of-a-pool = Mitglieder eines Pools
plans-pool-eligibility-and-limits = Berechtigung und Grenzen
plans-pool-eligible-is-who = Berechtigt ist, wer erfüllt
plans-pool-who-misses-one-weighs-only-its = Wer eine Bedingung verfehlt, zählt nur mit ihrem Faktor.
plans-pool-kept-back = Zurückbehalten
plans-pool-fund-at-most = Poolmittel höchstens
plans-pool-each-one-at-least = Pro Person mindestens
plans-pool-the-fund-is = Poolmittel sind
plans-pool-a-fixed-amount = ein fester Betrag
plans-pool-filled-by-an-attainment = abhängig von einer Zielerreichung
plans-pool-a-share-of-a-result = Anteil an einem Ist-Wert
plans-pool-fund-at-100 = Poolmittel bei 100%
plans-pool-filled-by = Gefüllt durch
plans-pool-by-contribution = Nach Beitrag
plans-pool-split = Aufteilung
plans-pool-attainment-of = Zielerreichung bei
plans-pool-each-one-at-most = Pro Person höchstens
plans-pool-a-share-of-target = Anteil am Zielbonus
plans-pool-a-share-of-base = Anteil am Grundgehalt

## plans-rates

plans-rates-bands = Staffeln
plans-rates-pays-each = Zahlt, { $currency } je Stück
plans-rates-times-the-rate = Mal Satz
plans-rates-bands-are-of = Staffeln nach
plans-rates-reached-rate-pays-on = Erreichter Satz gilt für
plans-rates-its-own-band = die eigene Staffel
plans-rates-rates-are = Sätze sind
plans-rates-as-they-stand = wie angegeben
plans-rates-times-a-rate = Vielfache eines Satzes
plans-rates-times-the-target-rate = Vielfache des Zielsatzes
plans-rates-the-rate = Der Satz
plans-rates-counted-before = Zuvor gezählt
plans-rates-name-of-a-rate-table = Name einer Satztabelle
plans-rates-tables-are-by = Tabellen nach
plans-rates-this-measure-does-not-count-deals = Diese Messgröße zählt keine Deals, daher ist unbekannt, was in welche Tabelle fällt.{ " " }
plans-rates-let-it-count-deals = Deals zählen lassen
plans-rates-choose-a-measure-that-counts-an = Wählen Sie eine Messgröße, die einen Betrag zählt.
plans-rates-of = { $name } von { $of }
plans-rates-name-of-the-table = Name der Tabelle { $name }
plans-rates-the-table = Tabelle { $name }
plans-rates-add = { $name } hinzufügen
plans-rates-new-rate-table = Neue Satztabelle
plans-rates-add-a-table = Tabelle hinzufügen

## plans-terms

plans-terms-terms-of-payment-and-joint-caps = Zahlungsbedingungen und gemeinsame Obergrenzen
plans-terms-caps-over-components = Obergrenzen über Komponenten
plans-terms-a-joint-cap = gemeinsame Obergrenze
plans-terms-together-at-most = Zusammen höchstens
plans-terms-components-of-a-joint-cap = Komponenten einer gemeinsamen Obergrenze
plans-terms-all-components-where-none-is = Ist keine angekreuzt, gilt sie für alle Komponenten.
plans-terms-the-joint-cap = gemeinsame Obergrenze
plans-terms-add-a-joint-cap = Gemeinsame Obergrenze hinzufügen
plans-terms-new-cap = Neue Obergrenze
plans-terms-an-advance-each-month = Monatlicher Vorschuss
plans-terms-a-month = Pro Monat
plans-terms-the-draw-is = Der Vorschuss ist
plans-terms-the-least-that-is-paid = die Mindestzahlung
plans-terms-paid-in-addition = eine zusätzliche Zahlung
plans-terms-it-is = Er wird
plans-terms-paid-back-from-earnings = aus Verdientem zurückgezahlt
plans-terms-never-paid-back = nie zurückgezahlt
plans-terms-earned-at-least = Mindestens verdient
plans-terms-hold = Einbehalt
plans-terms-a-part-is-paid-later = Ein Teil wird später ausgezahlt
plans-terms-held-part = Einbehaltener Teil
plans-terms-months-later = Monate später
plans-terms-claw-back = Rückforderung
plans-terms-commission-on-cancelled-deals-is = Provision auf stornierte Deals wird zurückgefordert
plans-terms-part-of-the-commission = Teil der Provision
plans-terms-within-months = Innerhalb (Monate)
plans-terms-taken-back-is = Zurückgefordert wird
plans-terms-all-of-that-part = dieser Teil ganz
plans-terms-only-for-the-months-left = nur für die Restmonate

## present

present-copy-as-picture = Als Bild kopieren
present-in-full-screen-arrows-space-and = Im Vollbild blättern Pfeiltasten, Leertaste und Bildtasten durch die Folien, Pos1 und Ende springen zur ersten und letzten, Esc beendet. Die Regler bleiben bedienbar.
present-of = { $place } von { $ids }
present-the-slide-is-copied-as-a = Die Folie ist als Bild kopiert: Fügen Sie es ein, wo Sie es brauchen.
present-this-browser-copies-no-pictures = Dieser Browser kopiert hier keine Bilder, deshalb wurde die Folie als { $name } gespeichert.

## present-overview

present-overview-slides = Folien
present-overview-move-of-the-slide = Verschieben der Folie { $name }
present-overview-rewritten-numbers-have-moved-since = umgeschrieben, Zahlen seitdem verändert
present-overview-move = { $this ->
    [up] { $name } nach oben verschieben
   *[down] { $name } nach unten verschieben
}
present-overview-showing = Einblenden
present-overview-hiding = Ausblenden
present-overview-of-the-slide = { $word } der Folie { $name }
present-overview-title = Titel
present-overview-of-the-slide-2 = { $label } der Folie { $name }
present-overview-of-the-slide-as-made = { $label } der Folie { $name }, automatisch erstellt
present-overview-the-numbers-have-moved-since-they = Die Zahlen haben sich seitdem verändert; sie besagen jetzt: { $made }
present-overview-as-the-numbers-say-it = so, wie die Zahlen es sagen

## present-stage

present-stage-slide = Folie { $plot }: { $name }
present-stage-end-the-presentation = Präsentation beenden
present-stage-next-step = Nächster Schritt: { $step }

## print

print-summary-one-page = Zusammenfassung, eine Seite
print-full-report = Vollständiger Bericht
print-ink = Farbe
print-black-and-white = Schwarzweiß
print-colour = Farbig
print-it-fits-a4-and-letter-the = Passt auf A4 und Letter. Papier und Drucker wählen Sie im Druckdialog des Browsers; dort können Sie auch als PDF speichern.
print-next-step = Nächster Schritt:{ " " }
print-contents = Inhalt

## roster

roster-new-person = Neue Person
roster-named-people = Namentlich geführte Personen
roster-optional-who-is-named-counts-in = Optional. Wer hier steht, zählt anstelle eines Kopfes der Rolle; was leer bleibt, gilt wie bei der Rolle. Datumsangaben in der Form 2027-03-01.
roster-add-a-person = Person hinzufügen
roster-the-role-s = wie die Rolle
roster-first-day = Erster Tag
roster-last-day = Letzter Tag
roster-counted-before = Zuvor gezählt, { $name }
roster-adjustments-of = Korrekturen für { $name }
roster-adjustments = Korrekturen
roster-corrections-paid-in-the-month-of = Sie werden im Monat ihres Datums ausgezahlt; Beträge unter 0 werden zurückgefordert.
roster-why = Warum
roster-an-adjustment-of = Korrektur für { $name }
roster-reason = Grund
roster-add-an-adjustment = Korrektur hinzufügen
roster-new-adjustment = Neue Korrektur

## spread

spread-is-given = { $name } angegeben

## start

start-seven-ways-in-which-sales-and = Sieben Arten, wie Vertrieb und Marketing gemeinsam gewinnen – oder nicht
start-each-is-a-small-company-with = Jedes Beispiel ist ein kleines Unternehmen mit Szenarien und Reglern. Öffnen Sie eines und bewegen Sie, was sein Text nennt; „Rückgängig“ holt zurück, was vorher geöffnet war.
start-go-on-with = Weiter mit { $name }
start-begin-with-an-empty-model = Mit leerem Modell beginnen
start-a-file-of-any-kind-is = Dateien jeder Art öffnen Sie über das Menü oder ziehen sie an eine beliebige Stelle der Seite.
start-open = { $name } öffnen
start-scenarios = Szenarien: { $scenarios }
start-as-planned = wie geplant
start-quarter-by-quarter = Quartal für Quartal
start-revenue-of-goal = Umsatz, in % des Ziels
start-pay-of-target = Vergütung, in % des Zieleinkommens

## start-models

start-models-without-a-name = Ohne Namen
start-models-cannot-be-read = nicht lesbar
start-models-saved = gespeichert { $saved }
start-models-new-name-of = Neuer Name für { $name }
start-models-open-now = gerade geöffnet
start-models-keep-the-name = Namen behalten
start-models-rename = Umbenennen
start-models-duplicate = Duplizieren
start-models-your-models = Ihre Modelle
start-models-a-read-only-copy-looks-at = Eine schreibgeschützte Kopie liest nichts, was dieser Browser aufbewahrt, und speichert nichts.
start-models-nothing-is-kept-on-this-machine = Auf diesem Gerät wird nichts aufbewahrt: Was Sie tun, ist mit dem Schließen der Seite verloren, sofern Sie keine Datei speichern.
start-models-keep-models-here-again = Modelle hier wieder aufbewahren
start-models-none-yet-what-you-change-or = Noch keine. Was Sie ändern oder aus einer Datei öffnen, wird in diesem Browser auf diesem Gerät aufbewahrt.
start-models-is-deleted = { $name } ist gelöscht.
start-models-put-it-back = Wiederherstellen
start-models-keep-nothing-on-this-machine = Nichts auf diesem Gerät aufbewahren
start-models-nothing-will-be-stored-any-more = Es wird nichts mehr gespeichert.
start-models-the-model-above-and-its-history = Das Modell oben und sein Verlauf werden gelöscht, und es wird nichts mehr gespeichert. Das geöffnete Modell bleibt, bis die Seite geschlossen wird.
start-models-all-models-and-their-history-will = Alle { $count } Modelle und ihr Verlauf werden gelöscht, und es wird nichts mehr gespeichert. Das geöffnete Modell bleibt, bis die Seite geschlossen wird.
start-models-delete-and-keep-nothing = Löschen und nichts aufbewahren
start-models-kept-in-this-browser-on-this = In diesem Browser auf diesem Gerät aufbewahrt. Andere Seiten, die von diesem Datenträger geöffnet werden, könnten es lesen.
start-models-keep-nothing-on-this-machine-2 = Nichts auf diesem Gerät aufbewahren…

## statement

statement-a-statement-needs-somebody-to-be = Eine Abrechnung braucht jemanden, der vergütet wird: Fügen Sie auf der Seite Personen eine Rolle hinzu.
statement-press-a-number-to-see-how = Klicken Sie auf eine Zahl, um zu sehen, wie sie zustande kommt.
statement-overlay = , Overlay
statement-by-touches = , nach Kontakten
statement-cancelled = { $name }, storniert { $date }
statement-credits = Anrechnungen
statement-target-of-the-year = Zielbonus des Jahres{ " " }
statement-paid-here = hier ausgezahlt{ " " }
statement-held-so-far = Bisher einbehalten
statement-to-pay-back = Zurückzuzahlen
statement-ledger = Kontenblatt
statement-earned-is-what-is-paid-held = Verdient ist, was ausgezahlt, für später einbehalten oder geschuldet ist, also einen Vorschuss zurückzahlt. Ist Geschuldetes negativ, wird es vorgeschossen.
statement-salary-and-target = Gehalt und Ziel
statement-salary-target-and-pools = Gehalt, Ziel und Pools
statement-show-the-math = { $label }: { $text }. Rechenweg zeigen
statement-to-the-page = zur Seite { $source }
statement-month = Monat { $month }
statement-the-year = Das Jahr
statement-each = { $name } (je Person)
statement-in = { $other ->
    [das-Jahr] im Jahr
    [das-ganze-Jahr] im Jahr
    [Q1] in { $other }
    [Q2] in { $other }
    [Q3] in { $other }
    [Q4] in { $other }
    [H1] in { $other }
    [H2] in { $other }
   *[other] im { $other }
}
statement-earns-and-is-paid-all-of = { $who } verdient { $when } { $earned } und bekommt alles ausgezahlt
statement-earns-and-is-paid = { $who } verdient { $when } { $earned } und bekommt { $paid } ausgezahlt
statement-no-pay-plan = kein Vergütungsplan
statement-one-of-people-who-are-not = eine von { $heads } nicht namentlich geführten Personen

## uncertainty

uncertainty-how-far-years-differ = Wie stark Jahre voneinander abweichen
uncertainty-no-year-is-as-expected-type = Kein Jahr verläuft wie erwartet. Geben Sie ±12% ein für etwa 12% nach oben oder unten, oder den Bereich, in dem neun von zehn Jahren liegen, etwa 80%..125%: Von zwanzig Jahren liegt eines darunter und eines darüber. Daraus folgen die Wahrscheinlichkeiten auf allen Seiten.
uncertainty-start-from-usual-spreads = Übliche Streuungen übernehmen
uncertainty-market-for-everybody = Markt, für alle
uncertainty-each-teams-results = Ist-Werte je Team
uncertainty-each-persons-own-results-by = Eigene Ist-Werte je Person, pro Quartal
uncertainty-leads-by-month = Leads, pro Monat
uncertainty-segments-that-differ-from-the = Segmente, die von den anderen abweichen
uncertainty-teams-that-differ-from-the-others = Teams, die von den anderen abweichen
uncertainty-large-deals-that-come-whole-or = Große Deals, die ganz oder gar nicht kommen
uncertainty-usual-spreads = Übliche Streuungen
uncertainty-spread-of = Streuung: { $label }
uncertainty-base = Basis { $before }
uncertainty-none-in-the-base = keine in der Basis
uncertainty-every-year-as-expected = jedes Jahr wie erwartet
uncertainty-as-expected = wie erwartet
uncertainty-like-all-others = wie alle anderen
uncertainty-of = { $label }, { $of }
uncertainty-its-results = Ist-Werte
uncertainty-its-peoples-own-results = Eigene Ist-Werte der Personen
uncertainty-chance = Wahrscheinlichkeit
uncertainty-a-large-deal-belongs-to-a = Ein großer Deal gehört zu einem Team: Fügen Sie auf der Seite Personen eines hinzu.
uncertainty-large-deal = Großer Deal
uncertainty-what-is-expected-of-the-team = Was vom Team erwartet wird, enthält den Deal, mal seiner Wahrscheinlichkeit. Monat 1 ist der erste des Geschäftsjahres.
uncertainty-add-a-large-deal = großen Deal hinzufügen
uncertainty-new-large-deal = Neuer großer Deal
uncertainty-nine-of-ten-years-to = neun von zehn Jahren: { $low } bis { $high }
uncertainty-nine-of-ten-years-to-2 = neun von zehn Jahren: { $expected } bis { $expected_2 }
uncertainty-nine-of-ten-years-a-rate = neun von zehn Jahren: eine Quote von { $rate } wird { $low } bis { $high }

## years

years-every-year-is-as-expected-here = Hier verläuft jedes Jahr wie erwartet
years-nothing-in-this-model-differs-from = Nichts in diesem Modell weicht von Jahr zu Jahr ab, also gibt es keine Wahrscheinlichkeit anzugeben.{ " " }
years-say-how-far-years-differ = Angeben, wie stark Jahre abweichen
years-how-many-of-the-years-end = Wie viele der Jahre mit wie viel Umsatz enden
years-how-many-of-the-years-cost = Wie viele der Jahre wie viel variable Vergütung kosten
years-years-to-draw = Simulierte Jahre
years-years-drawn = Simulierte Jahre
years-revenue-to-date-the-bands-hold = Umsatz bisher, { $currency }; die Bänder umfassen 50 und 80 von 100 Jahren
years-revenue-by-year-the-bands-hold = Umsatz pro Jahr, { $currency }; die Bänder umfassen 50 und 80 von 100 Verläufen
years-drawn-there-is-no-goal-that = { $count } simuliert; es gibt kein Ziel, das sie erreichen könnten.
years-drawn-the-chance-of-the-goal = { $count } simuliert: Die Zielchance beträgt { $found } { $error }
years-drawn-every-one-of-them-reaches = { $count } simuliert: Jedes davon erreicht das Ziel
years-drawn-none-of-them-reaches-the = { $count } simuliert: Keines davon erreicht das Ziel

## samples

samples-with-more-of-marketing-s-bonus = Hängt mehr vom Bonus des Marketings an der Unternehmensquota, gewinnen beide Bereichsleiter
samples-marketing-s-bonus-on-company-quota = Bonus des Marketings auf die Unternehmensquota
samples-too-early-sales-loses-too-late = Zu früh verliert der Vertrieb, zu spät das Marketing; nach der sechsten Bestellung gewinnen beide
samples-last-order-that-the-field-sells = Letzte Bestellung, die der Außendienst verkauft
samples-under-one-goal-for-all-ben = Bei einem Ziel für alle erhält Ben dasselbe, egal was er bringt
samples-what-ben-brings-of-his-quota = Was Ben bringt, in % seiner Quota
samples-each-on-the-own = jeder auf das eigene
samples-half-and-half = halb und halb
samples-one-goal-for-all = ein Ziel für alle
samples-where-leads-are-counted-marketing = Wo Leads gezählt werden, verliert das Marketing bei der Definition, die für den Vertrieb am besten ist
samples-strictness-of-the-lead-definition = Strenge der Lead-Definition
samples-given-to-who-does-it-best = Dieselbe Arbeit braucht weniger Leute, wenn sie macht, wer sie am besten kann
samples-account-executives = Account Executives
samples-work-reassigned = Arbeit neu verteilt
samples-by-department = nach Abteilung
samples-a-quarter-without-marketing-is = Ein Quartal ohne Marketing vermisst niemand; die nächsten beiden verfehlen das Ziel
samples-calling-half-of-the-lost-customers = Wird die Hälfte der verlorenen Kunden angerufen, gewinnen beide Bereichsleiter
samples-lost-customers-whom-marketing = Verlorene Kunden, die das Marketing anruft

## state

state-another-tab-has-changed-meanwhile = Ein anderer Tab hat { $name_2 } inzwischen geändert. Ihre Änderungen hier sind jetzt ein eigenes Modell, { $name }; beide finden Sie unter Ihren Modellen auf der Startseite.
state-going-back-to-an-earlier-state = Rückkehr zu einem früheren Stand
state-the-model-is-as-it-was = Das Modell ist wieder wie damals. „Rückgängig“ nimmt das zurück; der bisherige Stand bleibt ebenfalls hier erhalten.
state-opening-of-another-document = Öffnen eines anderen Dokuments
state-is-open-undo-brings-back-what = { $name } ist geöffnet. „Rückgängig“ holt zurück, was vorher geöffnet war.

## templates

templates-team = Team { $name }

## text-numbers

text-numbers-day = Tag { $day }, { $milliseconds }

## text-parse

text-parse-a-day-is-missing-here-write = Hier fehlt ein Datum, zum Beispiel 2027-03-01.
text-parse-is-not-a-day-write-it = „{ $shortened }“ ist kein Datum. Schreiben Sie es so: 2027-03-01.
text-parse-450k-1-2m-or-1250000 = 450k, 1,2m oder 1250000
text-parse-a-number-is-missing-here-write = Hier fehlt eine Zahl, zum Beispiel { $example }.
text-parse-is-not-a-number-write-it = „{ $shortened }“ ist keine Zahl. Schreiben Sie sie so: { $example }.

## text-variation

text-variation-says-no-spread-write-12-or = „{ $text }“ ist keine Streuung. Schreiben Sie ±12% oder 80%..125%.
text-variation-a-spread-cannot-be-negative-it = Eine Streuung kann nicht negativ sein: Sie geht nach oben und unten. Schreiben Sie sie so: ±12%.
text-variation-it-can-be-200-at-most = Höchstens ±200% sind möglich. Für größere Abweichungen schreiben Sie einen Bereich, etwa 20%..300%.
text-variation-to = { " " }bis{ " " }
text-variation-a-range-has-two-ends-write = Ein Bereich hat zwei Enden. Schreiben Sie ihn so: 80%..125%.
text-variation-is-no-end-of-a-range = „{ $trim }“ ist kein Ende eines Bereichs. Schreiben Sie ihn so: 80%..125%.
text-variation-amounts-can-be-given-only-where = Beträge sind nur möglich, wo ein Betrag erwartet wird. Schreiben Sie hier etwa 80%..125%.
text-variation-the-lower-end-comes-first-write = Das untere Ende steht zuerst. Schreiben Sie etwa 80%..125%.
text-variation-the-lower-end-must-be-above = Das untere Ende muss über 0 liegen und mindestens 0,1% des Erwarteten betragen.
text-variation-the-upper-end-can-be-a = Das obere Ende darf höchstens das Tausendfache des Erwarteten sein.

## view

view-expected = erwartet { $now }
view-the = { $name }

## assumption

assumption-all-else = Alles Übrige
assumption-point = Punkt { $index }
assumption-share-of-the-goal = Anteil am Ziel
assumption-lifecycle-map = Lebenszyklus-Karte
assumption-beyond-the-curve = jenseits der Kurve
assumption-components-and-weights = Komponenten und Gewichte
assumption-segments-shares-of-the-goal = Anteile der Segmente am Ziel
assumption-in-all = { $told }, … ({ $list } insgesamt)
assumption-at = { $pays } bei { $at }

## bonus

bonus-of-target-pay = { $name }: { $target_pay } des Zieleinkommens
bonus-the-shared-number-pays-of-target = Die gemeinsame Zahl bringt { $first } { $percent } des Zieleinkommens, { $second } { $percent_2 }
bonus-the-shared-number-pays-of-target-2 = Die gemeinsame Zahl bringt { $one } { $share } des Zieleinkommens
bonus-nobody-has-variable-pay-yet = Noch hat niemand variable Vergütung
bonus-role-one-person = Rolle, eine Person

## compare-moved

compare-moved-no-effect = keine Wirkung
compare-moved-and-do-not-differ-in-anything = { $name } und { $name_2 } unterscheiden sich in nichts, was zählt
compare-moved-is-the-same-under-and = { $title }: unter { $name } und { $name_2 } gleich
compare-moved-points = { $difference } Prozentpunkte
compare-moved-is-under-than-under-mostly-by = { $way ->
    [higher] { $title }: unter { $name } um { $size } höher als unter { $name_2 }, vor allem durch { $most }
   *[lower] { $title }: unter { $name } um { $size } niedriger als unter { $name_2 }, vor allem durch { $most }
}
compare-moved-before-and-after = Vorher und nachher
compare-moved-moves-by = Bewegt um
compare-moved-of-the-difference = Vom Unterschied

## compare-number

compare-number-variable-pay = Variable Vergütung, { $name }
compare-number-pool = Pool, { $name }
compare-number-pts = { $sign }{ $difference } PP

## compare-overlay

compare-overlay-at-of-goal = bei { $at } des Ziels
compare-overlay-reaches-target-pay-under-in-the = { $name } erreicht das Zieleinkommen unter { $name_2 } { $now ->
    [nowhere] nirgends
   *[other] { $now }
}, in der Basis { $before ->
    [nowhere] nirgends
   *[other] { $before }
}
compare-overlay-each-lead-reaches-target-pay-at = Jede Leitung erreicht das Zieleinkommen in allen beim selben Umsatz
compare-overlay-at-the-goal-the-incentives-cost = Am Ziel kostet die variable Vergütung { $high } unter { $dear }, { $low } mehr als unter { $cheap }
compare-overlay-at-the-goal-the-incentives-cost-2 = Am Ziel kostet die variable Vergütung in allen { $low }
compare-overlay-the-company-s-attainment-cannot-be = Die Zielerreichung des Unternehmens lässt sich nicht variieren

## cost

cost-budget = Budget { $budget }
cost-at-every-revenue-shown-the = Bei jedem gezeigten Umsatz kostet die variable Vergütung mehr als das Budget von { $budget }
cost-above-of-goal-the-incentives-cost = Über { $at } des Ziels kostet die variable Vergütung mehr als das Budget von { $budget }
cost-the-incentives-stay-within-the = Die variable Vergütung bleibt im Budget von { $budget }
cost-the-incentives-cost-of-revenue = Die variable Vergütung kostet { $incentive_cost }, { $rate } des Umsatzes
cost-the-incentives-cost = Die variable Vergütung kostet { $incentive_cost }

## cost-of-sale

cost-of-sale-with-a-margin = { $drawn }. Mit einer Bruttomarge, auf der Seite Ziel, sehen Sie auch, was das einbringt
cost-of-sale-programmes = Programme
cost-of-sale-base-salaries = Grundgehälter
cost-of-sale-on-top-of-pay = Lohnnebenkosten
cost-of-sale-handling-of-later-orders = Abwicklung von Folgebestellungen
cost-of-sale-the-company = Das Unternehmen
cost-of-sale-selling-costs-nothing-yet = Noch fallen keine Vertriebskosten an
cost-of-sale-selling-costs-and-brings-no = Vertriebskosten von { $total }, aber kein Umsatz
cost-of-sale-selling-takes-of-the-revenue-in = Die Vertriebskosten betragen in jedem Segment { $share } des Umsatzes
cost-of-sale-selling-takes-of-the-revenue-in-2 = Die Vertriebskosten betragen { $share } des Umsatzes: { $most } in { $dearest }, { $least } in { $cheapest }
cost-of-sale-selling-takes-of-the-revenue = Die Vertriebskosten betragen { $share } des Umsatzes: { $spenders }
cost-of-sale-in = { " " }im Jahr { $outcome }
cost-of-sale-what-selling-costs = Vertriebskosten{ $year }, { $currency }
cost-of-sale-the-margin-of-does-not-cover = Die Marge von { $margin } deckt sie nicht: Es fehlen { $margin_2 }, { $back } der Kosten
cost-of-sale-of-the-margin-of-it-leaves = Von der Marge von { $margin } bleiben { $total }, eine Rendite von { $back } auf die Kosten
cost-of-sale-cost-of = Kosten von
cost-of-sale-the-company-2 = Das Unternehmen, { $index }
cost-of-sale-of-the-revenue-credited-to-it = des angerechneten Umsatzes
cost-of-sale-of-its-revenue = des Umsatzes
cost-of-sale-return = Rendite { $back }

## credit

credit-u-shaped = U-förmig
credit-w-shaped = W-förmig
credit-all-segments = Alle Segmente
credit-by-the-lifecycle-map = Nach der Lebenszyklus-Karte
credit-as-expected-of-the-teams = Wie von den Teams erwartet
credit-nobody-is-credited-with-revenue = Noch wird niemandem Umsatz angerechnet
credit-is-credited-with-of-the-modelled = { $name }: { $share } des modellierten Umsatzes angerechnet
credit-is-expected-to-bring-of-the = { $name } soll { $share } des Umsatzes bringen
credit-by-the-map-has-of-the = Nach der Karte hat { $name } { $share } des Umsatzes; erwartet werden { $brings }
credit-first-touch = Erster Kontakt
credit-all-to-the-first-touch = alles dem ersten Kontakt
credit-last-touch = Letzter Kontakt
credit-all-to-the-last-touch = alles dem letzten Kontakt
credit-linear = Linear
credit-equal-parts = gleiche Teile
credit-40-to-the-first-and-to = je 40% dem ersten und dem letzten
credit-30-to-the-first-the-leads = je 30% dem ersten, dem des Leads und dem der Verkaufschance
credit-time-decay = Zeitverfall
credit-the-later-a-touch-the-more = je später ein Kontakt, desto mehr
credit-custom = Eigene Regel
credit-parts-of-your-own = selbst gewählte Teile
credit-the-models = { $name } (im Modell)
credit-rule = Regel
credit-by-the-rule-alone-has-to = Allein je nach Regel hat { $name } { $low } bis { $high } der Deals
credit-every-rule-credits-the-same-teams = Jede Regel rechnet denselben Teams dieselben Deals an
credit-deals-of-the-year = Deals des Jahres
credit-with-touches-before = Mit Kontakten davor
credit-credit-given = Gegebene Anrechnung
credit-the-deals-of-the-year-are = Die Deals des Jahres sind nichts wert, daher lässt sich keine Anrechnung mit ihnen vergleichen.
credit-for-each-of-deals-are-credited = Je { $of } an Deals werden { $hundred } angerechnet: Aufteilungen, Overlays und von einer Messgröße gezählte Kontakte rechnen denselben Umsatz mehrfach an. Wer nach Anrechnung vergütet wird, erhält Geld für mehr, als verkauft wurde.
credit-for-each-of-deals-are-credited-2 = Je { $of } an Deals werden { $hundred } angerechnet: Der Rest zählt für niemanden. Deals brauchen jemanden, dem sie gehören, oder eine Messgröße, die ihre Kontakte zählt.
credit-credit-given-equals-what-was-sold = Die Anrechnung entspricht dem Verkauften: Jeder Deal wird einmal angerechnet.

## funnel

funnel-the-leads = der Leads
funnel-the-accepted-ones = der angenommenen
funnel-accepted = Angenommen
funnel-the-mqls = der MQLs
funnel-back-through = zurückgewonnen durch { $name }
funnel-the-sqls = der SQLs
funnel-the-opportunities = der Verkaufschancen
funnel-the-worked-ones = der bearbeiteten
funnel-worked = Bearbeitet
funnel-won = Gewonnen
funnel-then = { $seller }, dann { $to }
funnel-has-no-leads-in-this-year = { $segment } hat in diesem Jahr keine Leads
funnel-leads-make-deals = { $leads } Leads ergeben { $wins } Deals
funnel-the-narrowest-step-is-from-to = { $made }; der engste Schritt ist von { $name } zu { $name_2 }, { $share }
funnel-in-the-year-a-month = { $name }: { $stage } im Jahr, { $stage_2 } pro Monat
funnel-of-of-the-year = { $told }; { $share } { $of } des Jahres
funnel-by = Durch
funnel-first-orders = Erstbestellungen
funnel-what-customers-pay-every-month = laufenden Monatszahlungen der Kunden
funnel-from = { $amount } aus { $name }
funnel-no-revenue-in-this-year = In diesem Jahr kein Umsatz.
funnel-wait-at-the-years-end = { $last } warten am Jahresende
funnel-are-lost-by-waiting = { $aged } gehen durch Warten verloren

## hand-off

hand-off-years = { $years } Jahre
hand-off-handed-off-after-order = Übergabe nach Bestellung
hand-off-no-hand-off-can-be-calculated = Keine Übergabe berechenbar
hand-off-a-hand-off-after-order-leaves = Bei Übergabe nach Bestellung { $after } bleibt am meisten übrig
hand-off-in-it-makes-no-difference-after = Über { $span } macht es keinen Unterschied, nach welcher Bestellung Kunden übergeben werden
hand-off-as-it-is-now-in = { $most }, so wie jetzt: { $left } über { $span }
hand-off-more-than-after-order-in = { $most }: { $left } mehr als nach Bestellung { $after }, über { $span }
hand-off-in = { $most }: { $left } über { $span }
hand-off-selling-takes-of-the-revenue-if = Die Vertriebskosten betragen { $first } des Umsatzes, wenn { $to } nach Bestellung 1 übernimmt, { $last } nach Bestellung { $after }
hand-off-selling-takes-of-the-revenue = Die Vertriebskosten betragen { $first } des Umsatzes, egal wer verkauft
hand-off-there-is-no-revenue-to-sell = Es gibt keinen Umsatz, dem Vertriebskosten gegenüberstehen
hand-off-after-order = Nach Bestellung
hand-off-cost-of-sale = Vertriebskosten
hand-off-left-after-cost = Rest nach Kosten
hand-off-of-it = , { $share } davon
hand-off-after-order-revenue-cost-of-sale = Nach Bestellung { $after }: Umsatz { $revenue }, Vertriebskosten { $cost }{ $share }; { $left } bleiben übrig

## hours

hours-the-hours-are-not-counted = Die Stunden werden nicht gezählt
hours-wants-more-hours-than-it-has = { $name } braucht in { $short } von { $total } Monaten mehr Stunden als vorhanden, zuerst im { $month_name }: Am Ende warten { $waiting } Verkaufschancen
hours-the-hours-of-suffice-of-them = Die Stunden von { $name } reichen: { $there } davon werden genutzt
hours-has-no-hours-and-needs-none = { $name } hat keine Stunden und braucht keine
hours-ramped = Eingearbeitet
hours-wanted = Benötigt
hours-for-leads = Für Leads
hours-for-opportunities = Für Verkaufschancen
hours-waiting = Wartend
hours-hours-wanted-there-opportunities = { $index }: { $wanted } Stunden benötigt, { $there } vorhanden; am Ende warten { $waiting } Verkaufschancen
hours-no-opportunity-has-to-wait = Keine Verkaufschance muss warten
hours-the-queue-is-longest-in = Am längsten ist die Schlange im { $index }: { $most } Verkaufschancen, bei Bearbeitung { $worth } wert

## insights-driver

insights-driver-a-high = hoher
insights-driver-a-low = niedriger
insights-driver-a-market = { $up ->
    [strong] starkem Markt
   *[weak] schwachem Markt
}
insights-driver-leads-in = { $many ->
    [many] vielen Leads in { $id }
   *[few] wenigen Leads in { $id }
}
insights-driver-rate-of-qualified-leads-in = { $high } Quote qualifizierter Leads in { $id }
insights-driver-rate-of-accepted-leads-in = { $high } Quote angenommener Leads in { $id }
insights-driver-rate-of-opportunities-in = { $high } Quote der Verkaufschancen in { $id }
insights-driver-win-rate-in = { $high } Abschlussquote in { $id }
insights-driver-deals-in = { $up ->
    [large] großen Deals in { $id }
   *[small] kleinen Deals in { $id }
}
insights-driver-a-year-of = { $up ->
    [good] gutem Jahr von { $id }
   *[bad] schlechtem Jahr von { $id }
}
insights-driver-results-of-the-people-of = { $up ->
    [good] guten Ist-Werten der Personen von { $id }
   *[bad] schlechten Ist-Werten der Personen von { $id }
}

## insights-kink

insights-kink-at-the-pay-of-one-person = Bei { $kink } springt die Vergütung einer Person um { $jump }, { $kink_2 }
insights-kink-pay-has-no-cliffs-and-no = Die Vergütung hat keine Sprünge und keine Knicke
insights-kink-from-on-one-more-pays-in = { $kink_2 ->
    [point] Ab { $kink } zahlt jeder weitere Prozentpunkt { $after } statt { $before }, { $kink_3 }
   *[unit] Ab { $kink } zahlt jede weitere Einheit { $after } statt { $before }, { $kink_3 }
}
insights-kink-at = { $jump }{ $jump_2 } bei { $kink }
insights-kink-the-plan = Plan „{ $name }“
insights-kink-plan-and-component = Plan und Komponente
insights-kink-at-2 = Bei
insights-kink-jumps-by = Springt um
insights-kink-above = Darüber
insights-kink-a-condition = , eine Bedingung

## insights-role

insights-role-of-what-moves-the-pay-of = { $own } dessen, was die Vergütung von { $id } bewegt, ist eigenes Tun
insights-role-own = Eigenes
insights-role-partner = Partner
insights-role-company-and-market = Unternehmen und Markt
insights-role-luck = Glück
insights-role-standard-deviation = Standardabweichung
insights-role-of-the-pay-of-hangs-on = { $role } der Vergütung von { $id } hängen an den Treffern anderer
insights-role-without-own-results-would-still-be = Ohne eigene Ist-Werte bekäme { $id } noch { $role }
insights-role-nobody-is-paid-for-the-work = Niemand wird für die Arbeit anderer vergütet
insights-role-paid-without-own-contribution = Ohne eigenen Beitrag gezahlt
insights-role-hangs-on-others = Hängt an anderen
insights-role-brings-no-revenue = Bringt keinen Umsatz
insights-role-nobodys-own-result-brings-revenue = Niemandes eigener Ist-Wert bringt Umsatz
insights-role-1-more-of-own-results-earns = 1% mehr eigene Ist-Werte bringt { $id } { $pay } und dem Unternehmen { $revenue }
insights-role-of = { $pay } von { $revenue }
insights-role-brings = Bringt
insights-role-of-1-of-revenue = Von 1 Umsatz
insights-role-part-of-all-pay = Teil der ganzen Vergütung
insights-role-two-roles-with-target-pay-are = Zwei Rollen mit Zieleinkommen sind nötig, um zu vergleichen, wie schwer es zu erreichen ist
insights-role-targets-are-equally-hard-each-is = Die Ziele sind gleich schwer: Jedes wird in etwa { $easiest } der Jahre erreicht
insights-role-reaches-target-pay-in-of-the = { $easiest } erreicht das Zieleinkommen in { $easiest_2 } der Jahre, { $hardest } in { $hardest_2 }
insights-role-reaches-target-pay = Erreicht Zieleinkommen
insights-role-meets-the-goal-of = Erreicht das Ziel für
insights-role-no-deal-moves-anybodys-pay = Kein Deal bewegt jemandes Vergütung
insights-role-a-deal-of-earns-the-same = Ein Deal über { $deal } bringt { $name } dasselbe, egal wann er gewonnen wird
insights-role-a-deal-of-earns-at-the = Ein Deal über { $deal } bringt { $name } { $before } Ende { $month } und { $after } am Tag danach
insights-role-deal-of = Deal über

## insights-tornado

insights-tornado-attainment-of-the-goal = Zielerreichung
insights-tornado-pay-of = Vergütung von { $id }
insights-tornado-mean-pay-of = Mittlere Vergütung von { $id }
insights-tornado-chance-that-the-budget-holds = Wahrscheinlichkeit, dass das Budget reicht
insights-tornado-chance-of-winning-together = Wahrscheinlichkeit, gemeinsam zu gewinnen
insights-tornado-chance-of-target-pay-of = Wahrscheinlichkeit des Zieleinkommens von { $id }
insights-tornado-incentive-cost-in-9-of-10 = Kosten der variablen Vergütung in 9 von 10 Jahren
insights-tornado-no-input-moves-it = Keine Eingabe bewegt: { $metric }
insights-tornado-moves-it-farthest-to = Am weitesten bewegt { $path }: { $low } bis { $high }
insights-tornado-not-looked-at-smaller-deals-and = { $what } nicht untersucht: kleinere Deals, Ziele einzelner Personen und was das erwartete Jahr weniger bewegt.
insights-tornado-one-more-input-was = Eine weitere Eingabe wurde
insights-tornado-more-inputs-were = { $rest } weitere Eingaben wurden
insights-tornado-range = Bereich
insights-tornado-outcome-from = Ergebnis von
insights-tornado-outcome-to = Ergebnis bis

## keys

keys-this-help = Diese Hilfe
keys-the-next-page = Nächste Seite
keys-the-page-before = Vorige Seite
keys-the-next-scenario = Nächstes Szenario
keys-the-base = Basis
keys-take-what-was-typed-in-a = Eingabe in einem Feld übernehmen
keys-leave-a-field-as-it-was = Feld unverändert lassen; schließen, was über der Seite liegt
keys-move-a-number-a-slider-or = Zahl, Regler oder Kurvenpunkt bewegen
keys-move-along-a-chart-from-point = Im Diagramm von Punkt zu Punkt gehen

## map

map-of-the-map = { $cell } der Karte
map-wins-alone = { $function } gewinnt allein
map-both-lose = Beide verlieren
map-both-win = Beide gewinnen
map-revenue-of-its-goal = { $function }: Umsatz, in % des eigenen Ziels
map-expected-at = erwartet bei { $beyond }
map-at-at = { $function_name } bei { $percent }, { $second } bei { $percent_2 }: { $label }
map-wins-alone-reaches-of-its-target = { $winner } gewinnt allein: { $loser } erreicht { $share } des Zieleinkommens
map-wins-alone-2 = { $winner } gewinnt allein
map-and-win-together = { $first } und { $second } gewinnen gemeinsam
map-neither-nor-reaches-its-target-pay = Weder { $lower } noch { $second } erreicht das Zieleinkommen

## pay

pay-and-both-reach-target-pay-from = { $first } und { $second } erreichen beide ab { $percent } des Ziels ihr Zieleinkommen
pay-reaches-target-pay-at-of-goal = { $early } erreicht das Zieleinkommen bei { $from } des Ziels, { $late } erst bei { $to }
pay-reaches-target-pay-at-of-goal-2 = { $some } erreicht das Zieleinkommen bei { $at } des Ziels, { $never } gar nicht
pay-neither-nor-reaches-target-pay-at = weder { $first } noch { $second } erreicht bei einem der gezeigten Umsätze das Zieleinkommen
pay-reaches-target-pay-at-of-goal-3 = { $one } erreicht das Zieleinkommen bei { $at } des Ziels
pay-does-not-reach-target-pay-at = { $one } erreicht das Zieleinkommen bei keinem gezeigten Umsatz
pay-nobody-s-pay-hangs-on-the = Noch hängt niemandes Vergütung am Umsatz des Unternehmens

## plan

plan-a-month = pro Monat
plan-a-quarter = pro Quartal
plan-a-half-year = pro Halbjahr
plan-a-measure-that-is-not-there = einer fehlenden Messgröße
plan-of-each = { $name } je Person
plan-of-each-one-s-team = { $name } des eigenen Teams
plan-of-each-one-s-function = { $name } der eigenen Funktion
plan-of-goal = { $value } des Ziels
plan-for-the-year-to-date = { " " }für das Jahr bisher
plan-of-the-target-incentive-hangs-on = { $weight } des Zielbonus hängen an { $measure }, Auszahlung { $often }{ $to_date }:{ " " }
plan-for-it-pays = Für { $measure }, Auszahlung { $often }{ $to_date }:{ " " }
plan-a-commission-by = { $key ->
    [product] Provision nach Produkt: { $tables }
   *[other] Provision nach { $key }: { $tables }
}
plan-the-target-is-spread-over-the = { " " }Der Zielbonus verteilt sich über das Jahr wie das Ziel.
plan-it-pays = gibt es
plan-there-is-no-acceleration-beyond = { " " }Beschleunigung über das Ziel hinaus gibt es nur unter der Bedingung: { $gate }.
plan-it-pays-at = { $most ->
    [most] { " " }Gezahlt werden höchstens { $at } { $per }.
   *[least] { " " }Gezahlt werden mindestens { $at } { $per }.
}
plan-at-the-year-s-end-what = { " " }Am Jahresende wird ausgeglichen, was in den Perioden zu wenig gezahlt wurde.
plan-at-the-year-s-end-what-2 = { " " }Am Jahresende wird ausgeglichen, was in den Perioden zu wenig oder zu viel gezahlt wurde.
plan-only-what-falls-from-to-counts = { " " }Nur was zwischen { $window } und { $to } anfällt, zählt.
plan-in-the-month = { " " }im Monat
plan-in-the-quarter = { " " }im Quartal
plan-in-the-half-year = { " " }im Halbjahr
plan-in-the-year = { " " }im Jahr
plan-is-at-least-and-below = mindestens { $low } und unter { $high }
plan-is-at-least = mindestens { $low }
plan-is-below = unter { $high }
plan-is-anything-at-all = beliebig
plan-unless-of-that = { " " }Bedingung: { $condition }; sonst { $pays } { $factor } davon.
plan-unless-nothing = { " " }Bedingung: { $condition }; sonst { $pays } nichts.
plan-from = { $factor } ab { $step }
plan-at = { $factor } bei { $point }
plan-it-is-multiplied-by = { " " }Das wird multipliziert je nach { $measure }: { $parts }{ $between }.
plan-of-target = { $share } des Zielbonus
plan-of-base-salary = { $share } des Grundgehalts
## plan-pays

plan-pays-nothing-below-of-goal = nichts unter { $get } des Ziels
plan-pays-of-target-from = { $pays } des Zielbonus ab { $step }
plan-pays-for-each = { $rate } je Einheit
plan-pays-its-table-has-no-rows-so = die Tabelle hat keine Zeilen und zahlt daher nichts
plan-pays-nothing-below = nichts unter { $at }
plan-pays-up-to = { $paid } bis { $next }
plan-pays-beyond-it = { $paid } darüber
plan-pays-from = { $paid } ab { $at }
plan-pays-each-on-its-own-band = , jeweils auf die eigene Staffel
plan-pays-the-reached-rate-on-everything = , der erreichte Satz auf alles
plan-pays-what-a-reached-rate-pays-on = ; worauf ein erreichter Satz zahlt, ist nicht festgelegt
plan-pays-all = , alle
plan-pays-times-the-rate-of = { $all } mal dem Satz von { $base }
plan-pays-times-the-rate-that-pays-the = { $all } mal dem Satz, der beim Ziel den Zielbonus zahlt
plan-pays-with-counted-already-when-the-year = , wobei zu Jahresbeginn bereits { $opening } zählen
plan-pays-a-fixed = ein Festbetrag von { $only }
plan-pays-from-2 = { $step } ab { $step_2 }
plan-pays-the-highest-reached-alone = , nur die höchste erreichte Stufe
plan-pays-every-one-that-is-reached = , jede erreichte Stufe
plan-pays-at = { $point } bei { $result }
plan-pays-in-proportion-between-them = dazwischen anteilig
plan-pays-by-its-attainment-and-that-of = nach der eigenen Zielerreichung und der von { $by }, von { $fold } bis { $fold_2 } des Zielbonus in einer Tabelle mit { $rows } mal { $columns } Feldern, { $between }
plan-pays-its-curve-has-no-points-so = die Kurve hat keine Punkte und zahlt daher nichts
plan-pays-nothing-below-of-goal-2 = nichts unter { $attainment } des Ziels
plan-pays-of-target-at = { $pay } des Zielbonus bei { $attainment }
plan-pays-no-more-beyond = über { $attainment } nicht mehr
plan-pays-and-so-on-without-a-cap = und so weiter ohne Obergrenze
plan-pays-the-same-beyond = darüber gleich viel

## plan-terms

plan-terms-all-components = Alle Komponenten
plan-terms-together-pay-at-most = { $of } zahlen zusammen höchstens { $at } { $per }.
plan-terms-for-the-first-months = { $months ->
    [one] im ersten Monat
   *[other] in den ersten { $months } Monaten
}
plan-terms-all-year = ganzjährig
plan-terms-what-it-adds-is-paid-back = die Aufstockung wird aus späterem Verdienst zurückgezahlt
plan-terms-it-is-paid-back-from-what = er wird aus dem zurückgezahlt, was nach seinem letzten Monat verdient wird
plan-terms-it-is-never-paid-back = er wird nie zurückgezahlt
plan-terms-is-the-least-that-is-paid = wird mindestens gezahlt
plan-terms-is-paid-beside-what-is-earned = wird zusätzlich zum Verdienten gezahlt
plan-terms-a-draw-of-a-month = Ein Vorschuss von { $amount } im Monat { $kind }, { $months }; { $back }.
plan-terms-at-least-is-guaranteed = Mindestens { $at } { $per } sind garantiert, { $months }.
plan-terms-of-what-is-earned-is-held = { $share } des Verdienten werden einbehalten und { $months ->
    [one] einen Monat
   *[other] { $months } Monate
} später ausgezahlt.
plan-terms-for-the-months-that-are-left = , anteilig für die verbleibenden Monate
plan-terms-where-a-deal-is-cancelled-within = Wird ein Deal innerhalb von { $within_months ->
    [one] einem Monat
   *[other] { $within_months } Monaten
} storniert, werden { $share } der Provision zurückgefordert{ $part }.

## preview

preview-hurdle-missed = Hürde verfehlt
preview-pay-of-one-person = Vergütung einer Person
preview-pay-of-one-person-with-a = Vergütung einer Person mit einem Zielbonus von 50.000 (niemand hat diesen Plan)
preview-for-a-month = für einen Monat
preview-for-a-quarter = für ein Quartal
preview-for-a-half-year = für ein Halbjahr
preview-before-gates-and-modifiers = , vor Bedingungen und Multiplikatoren
preview-a-line-for-each-attainment-of = ; eine Linie je Zielerreichung von { $name }
preview-at-target-it-pays = Bei Zielerreichung werden { $target } gezahlt
preview-what-it-pays = Was gezahlt wird
preview-of-goal = { $figure } des Ziels
preview-up-to = bis zu{ " " }
preview-the-expected-pays = Die erwarteten { $at } zahlen { $up_to }{ $most }

## quarters

quarters-year = Jahr { $year }
quarters-the-funnel-brings-in = Umsatz aus dem Funnel, { $first }: { $revenue }
quarters-ends-at-of-goal = { $first } endet bei { $goal } des Ziels
quarters-every-quarter-reaches-its-goal = Jedes Quartal erreicht sein Ziel: { $ends }
quarters-no-quarter-reaches-its-goal = Kein Quartal erreicht sein Ziel: { $ends }
quarters-of-quarters-miss-their-goal-by = { $missed } von { $quarters } Quartalen { $missed ->
    [one] verfehlt
   *[other] verfehlen
} das Ziel, am weitesten { $outcome }: { $revenue }
quarters-quarter = Quartal
quarters-funnel = Funnel
quarters-of-goal = Vom Ziel
quarters-of-a-goal-of = { $outcome }: { $revenue } von { $goal } Ziel
quarters-all-revenue-of-is-sold-with = { $name }: Der gesamte Umsatz wird mit Beratung verkauft
quarters-all-revenue-of-is-sold-without = { $name }: Der gesamte Umsatz wird ohne Beratung verkauft
quarters-of-the-revenue-of-is-sold = { $name }: { $first } des Umsatzes werden ohne Beratung verkauft
quarters-all-revenue-is-sold-with-advice = Der gesamte Umsatz wird mit Beratung verkauft
quarters-without-advice-of-the-revenue-is = Anteil am Umsatz ohne Beratung: { $first } ({ $outcome }), { $end } ({ $outcome_2 })
quarters-the-funnel-brings-no-revenue-yet = Der Funnel bringt noch keinen Umsatz
quarters-consultative = Mit Beratung
quarters-transactional = Ohne Beratung
quarters-from-customers = Von Kunden
quarters-with-advice-without-from-customers = { $outcome }: { $consultative } mit Beratung, { $transactional } ohne; { $existing } von Bestandskunden

## report

report-fiscal-year = Geschäftsjahr { $year }
report-scenario = Szenario: { $name }
report-model-without-a-name = Modell ohne Namen
report-the-expected-year = das erwartete Jahr
report-the-expected-year-and = das erwartete Jahr und { $trials }
report-made-with-hagstone-from-the = Erstellt mit Hagstone; Grundlage: { $of }. Die Zahlen folgen aus den Eingaben ins Modell und sind so gut wie diese.
report-next-step = Nächster Schritt: { $step }
report-in-short = Kurzfassung
report-assumptions = Annahmen
report-pay-plans-in-words = Vergütungspläne in Worten
report-what-follows = Was daraus folgt
report-method = Methode

## report-assumptions

report-assumptions-what-changes = Was „{ $name }“ ändert
report-assumptions-nothing = Nichts.
report-assumptions-here = Hier
report-assumptions-the-goal-of-the-year-is = Das Jahresziel ist ein Umsatz von { $goal }.
report-assumptions-the-year-before-brought = Das Vorjahr brachte { $get }.
report-assumptions-incentives-may-cost = Die variable Vergütung darf { $budget } kosten.
report-assumptions-the-gross-margin-is = Die Bruttomarge beträgt { $margin }.
report-assumptions-goal-and-teams = Ziel und Teams
report-assumptions-segment = Segment: { $name }
report-assumptions-leads = Leads: { $segment }
report-assumptions-working-together-and-cost-of = Zusammenarbeit und Vertriebskosten
report-assumptions-every-year-is-as-expected-nothing = Jedes Jahr verläuft wie erwartet: Wie stark Jahre schwanken, ist nicht angegeben.
report-assumptions-the-market-for-all-alike = Markt, für alle gleich
report-assumptions-leads-each-month = Leads, je Monat
report-assumptions-size-of-deals = Größe der Deals
report-assumptions-results-of-a-team = Ergebnisse eines Teams
report-assumptions-results-of-one-person-each-quarter = Ergebnisse einer Person, je Quartal
report-assumptions-what-differs = Was schwankt
report-assumptions-of-what-is-expected = Vom Erwarteten
report-assumptions-beside-these-exceptions-for = Außerdem: { $by_team } { $by_team ->
    [one] Ausnahme
   *[other] Ausnahmen
} für Segmente und Teams sowie { $large_deals } { $large_deals ->
    [one] Großdeal, der
   *[other] Großdeals, die
} ganz oder gar nicht zustande { $large_deals ->
    [one] kommt
   *[other] kommen
}.
report-assumptions-to = { $lever } bis { $to }
report-assumptions-lever = Regler
report-assumptions-set-to = Eingestellt auf
report-assumptions-can-be-moved-from = Spielraum

## report-method

report-method-the-goal-of-the-year-is = Das Jahresziel wird nach Anteilen auf die Teams und nach der eingegebenen Saisonalität auf die Monate verteilt. Die Zielerreichung ist der Ist-Wert geteilt durch das Ziel; wo weniger besser ist, das Ziel geteilt durch den Ist-Wert.
report-method-revenue-follows-from-leads-month = Der Umsatz folgt aus den Leads: Monat für Monat durchlaufen sie die Stufen des Funnels, jede mit einer Quote und einem Verzug. Arbeit, für die keine Stunden frei sind, wartet. Folgebestellungen kommen von den gewonnenen Kunden, nach Kundenbindung und Abstand.
report-method-each-component-of-a-pay-plan = Jede Komponente eines Vergütungsplans sucht einen Wert in ihrer Kurve oder ihren Sätzen, nimmt den Zielbonus der Periode mal dem, was sie dort findet, und unterliegt dann ihren Bedingungen, Faktoren, Ober- und Untergrenzen. Staffeln gelten von ihrem unteren Ende an: Eine Schwelle ist mit ihrem eigenen Wert erreicht. Pools werden nach ihrer Regel gefüllt und auf den Cent genau verteilt.
report-method-each-amount-that-is-paid-is = Jeder ausgezahlte Betrag wird einmal gerundet, auf die kleinste Einheit der Währung. Mit gerundeten Zahlen wird nicht gerechnet.
report-method-chances-come-from-years-that-are = Wahrscheinlichkeiten stammen aus simulierten Jahren: In jedem bewegt der Markt alle gleich, und daneben schwanken Leads, Quoten, Dealgrößen, Teams und Personen so stark wie angegeben. Eine Wahrscheinlichkeit ist der Anteil dieser Jahre. Szenarien werden über dieselben Jahre verglichen, so dass der Unterschied am Szenario liegt und nicht am Glück.
report-method-what-pay-hangs-on-is-found = Woran die Vergütung hängt, zeigt sich, wenn dieselben Jahre noch einmal gerechnet werden und jeweils eine Quelle ausgetauscht ist: eigenes Zutun, Partnerfunktion, Unternehmen und Markt; der Rest ist Glück.
report-method-a-function-wins-where-its-lead = Eine Funktion gewinnt, wenn ihre Leitung das Zieleinkommen erreicht, oder, wo keine Leitung angegeben ist, alle ihre Personen zusammen. Die Gewinnkarte zeigt, wer gewinnt, wenn die Teams jeder Funktion mehr oder weniger von ihrem Ziel bringen.
report-method-what-is-recommended-follows-from = Die Empfehlungen folgen festen Regeln. Schwerwiegend ist: Eine Funktion gewinnt in mindestens einem Viertel der Jahre allein; das Ziel wird in weniger als 35 von 100 Jahren erreicht; das Budget hält in weniger als 80; weniger als ein Fünftel dessen, was jemandes Vergütung bewegt, ist eigenes Zutun, Leitungen ausgenommen; die Vergütung springt um ein Zehntel des Ziels oder mehr. Der schwerwiegendste Befund ergibt den nächsten Schritt.

## report-pay

report-pay-and-more-roles = und { $shown ->
    [one] eine weitere Rolle
   *[other] { $shown } weitere Rollen
}
report-pay-years-at-target-or-above = Jahre am Ziel oder darüber
report-pay-in-it-expected-year = Poolmittel, erwartetes Jahr
report-pay-roles-and-people-that-share-it = Beteiligte Rollen und Personen
report-pay-more-statements-are-not-printed = { $ids ->
    [one] Eine weitere Abrechnung ist nicht gedruckt. Die Seite Abrechnung zeigt sie.
   *[other] { $ids } weitere Abrechnungen sind nicht gedruckt. Die Seite Abrechnung zeigt jede davon.
}
report-pay-paid-out-in-the-year = Im Jahr ausgezahlt

## slides-advice

slides-advice-there-is-no-pay-plan-to = Noch gibt es keinen Vergütungsplan zu beurteilen
slides-advice-give-the-roles-a-target-incentive = Geben Sie den Rollen auf den Seiten Personen und Vergütungspläne einen Zielbonus und einen Plan.
slides-advice-nothing-in-these-numbers-speaks = Nichts in diesen Zahlen spricht gegen den Plan
slides-advice-sign-it-if-the-assumptions-hold = Unterschreiben Sie, wenn die Annahmen tragen: Gehen Sie sie noch einmal mit denen durch, die danach ihre Vergütung verdienen müssen.
slides-advice-the-same = unverändert
slides-advice-higher = um { $points } höher
slides-advice-lower = um { $points } niedriger
slides-advice-against-the-base-the-chance-to = Gegenüber der Basis ist die Wahrscheinlichkeit, gemeinsam zu gewinnen, { $together }, die Zielchance { $goal }.
slides-advice-points = { $points } { $points ->
    [one] Prozentpunkt
   *[other] Prozentpunkte
}
slides-advice-at-the-same-cost-in-the = bei gleichen Kosten im erwarteten Jahr
slides-advice-for-of-incentives-in-the-expected = für { $amount } { $word ->
    [less] weniger
   *[more] mehr
} variable Vergütung im erwarteten Jahr
slides-advice-lets-both-win-together-more-often = Mit „{ $name }“ gewinnen beide öfter gemeinsam, um { $together }
slides-advice-decide-for-in-place-of-the = Entscheiden Sie sich für „{ $name }“ statt der Basis, { $price }.
slides-advice-lets-both-win-together-less-often = Mit „{ $name }“ gewinnen beide seltener gemeinsam als in der Basis
slides-advice-stay-with-the-base-or-change = Bleiben Sie bei der Basis, oder ändern Sie „{ $name }“, bis beide mindestens so oft gewinnen.

## advice-checks

advice-checks-and-reach-target-pay-together-in = { $one } und { $other } erreichen das Zieleinkommen in { $both } der Jahre gemeinsam, nur eine Seite in { $alone }, keine in { $neither }.
advice-checks-in-of-the-years-wins-while = In { $often } der Jahre gewinnt { $winner }, während { $loser } verliert
advice-checks-target-pay-is-missed-by-both = Beide verfehlen das Zieleinkommen in { $neither } der Jahre
advice-checks-ask-whether-the-goals-are-within = Prüfen Sie vor der Unterschrift, ob die Ziele erreichbar sind: Eine Vergütung, die in den meisten Jahren verfehlt wird, steuert niemanden.
advice-checks-look-at-the-scenario-in-its = Sehen Sie sich das Szenario „{ $name }“ an: In dessen erwartetem Jahr erreichen beide das Zieleinkommen.
advice-checks-the-plans-of = die Pläne von { $loser }
advice-checks-the-plan-of = den Plan von { $name }
advice-checks-change-first-move-and-see-in = Ändern Sie zuerst { $whose }: Bewegen Sie den Regler „{ $name }“, und beobachten Sie, in wie vielen Jahren eine Seite allein gewinnt.
advice-checks-change-first-until-it-wins-in = Ändern Sie zuerst { $whose }, bis beide Funktionen in denselben Jahren gewinnen.
advice-checks-in-the-expected-year-target-pay = Im erwarteten Jahr erreichen das Zieleinkommen: { $wins } ({ $note }).
advice-checks-in-the-expected-year-reaches = Im erwarteten Jahr erreicht { $wins } das Zieleinkommen
advice-checks-the-expected-year-brings-of-the = Das erwartete Jahr bringt { $expected } des Ziels.
advice-checks-the-goal-is-reached-in-of = Das Ziel wird in { $share } der Jahre erreicht; erwartet werden { $expected } davon.
advice-checks-find-the-that-are-missing = Finden Sie die fehlenden { $gap }
advice-checks-find-what-makes-it-surer = Finden Sie, was es sicherer macht
advice-checks-the-goal-is-reached-in-only = Das Ziel wird in nur { $share } der Jahre erreicht
advice-checks-settle-the-goal-before-the-plan = Klären Sie das Ziel vor dem Plan. { $missing }, oder senken Sie es. Ein Plan kann kein Ziel retten, an das wenige glauben.
advice-checks-there-is-no-budget-for-incentives = Für die variable Vergütung gibt es kein Budget; acht von zehn Jahren kosten { $p10 } bis { $p90 }.
advice-checks-there-is-no-budget-for-incentives-2 = Für die variable Vergütung gibt es kein Budget; das erwartete Jahr kostet { $incentive_cost }.
advice-checks-the-expected-year-costs-of-a = Das erwartete Jahr kostet { $incentive_cost } bei einem Budget von { $budget }.
advice-checks-the-expected-year-costs-more-than = Das erwartete Jahr kostet mehr als sein Budget
advice-checks-bring-plan-and-budget-together-are = Bringen Sie Plan und Budget zusammen: Es fehlen { $budget }.
advice-checks-the-budget-of-holds-in-of = Das Budget von { $budget } hält in { $share } der Jahre; eines von zehn Jahren kostet { $p90 } oder mehr.
advice-checks-the-budget-holds-in-only-of = Das Budget hält in nur { $share } der Jahre
advice-checks-bring-plan-and-budget-together-are-2 = Bringen Sie Plan und Budget zusammen: { $p90 } reichen in neun von zehn Jahren, oder die Vergütung über dem Ziel braucht eine Obergrenze.
advice-checks-of-what-moves-the-pay-of = Von dem, was die Vergütung von { $role } bewegt, sind { $share } eigenes Zutun, der geringste Anteil aller Rollen ohne Leitung.
advice-checks-of-what-moves-the-pay-of-2 = Von dem, was die Vergütung von { $role } bewegt, sind { $share } eigenes Zutun.
advice-checks-the-pay-of-hangs-on-what = Die Vergütung von { $role } hängt davon ab, was andere tun
advice-checks-tie-more-of-the-pay-of = Binden Sie die Vergütung von { $role } stärker an das eigene Ergebnis, oder machen Sie Gehalt daraus.
advice-checks-no-pay-jumps-there-is-no = Keine Vergütung springt: Es gibt keinen Sprung, zu dem hin man verkaufen oder auf den man warten könnte.
advice-checks-smooth-that-step-pay-in-proportion = Glätten Sie diese Stufe: Zahlen Sie zwischen zwei Punkten anteilig, damit niemand gewinnt, indem er einen Deal über einen Stichtag schiebt.

## slides-compared

slides-compared-pay = Vergütung, { $name }
slides-compared-compared = Im Vergleich
slides-compared-the-expected-year-pay-is-the = Das erwartete Jahr; Vergütung ist die variable Vergütung einer Person
slides-compared-pts = { $before } Pp.
slides-compared-chance-to-win-together = Wahrscheinlichkeit, gemeinsam zu gewinnen
slides-compared-brings-and-costs-what-the-base = „{ $name }“ bringt und kostet so viel wie die Basis
slides-compared-costs-in-incentives-than-the-base = „{ $name }“ kostet { $cost } variable Vergütung als die Basis, bei gleichem Umsatz
slides-compared-brings-revenue-than-the-base-at = „{ $name }“ bringt { $revenue } Umsatz als die Basis, bei gleichen Kosten der variablen Vergütung
slides-compared-brings-revenue-than-the-base-and = „{ $name }“ bringt { $revenue } Umsatz als die Basis und kostet { $cost } variable Vergütung
slides-compared-target-pay-is-reached-by-not = ; das Zieleinkommen erreichen jetzt: { $now }, zuvor: { $before }
slides-compared-target-pay-is-still-reached-by = ; das Zieleinkommen erreichen weiterhin: { $now }
slides-compared-stays-at = bleibt bei { $low }
slides-compared-goes-from-to = reicht von { $low } bis { $high }
slides-compared-one-scenario = ein Szenario
slides-compared-scenarios = { $f64 } Szenarien
slides-compared-over-the-base-and-revenue-and = Über die Basis und { $scenarios }: Der Umsatz { $revenue }, der Aufwand für variable Vergütung { $incentive_cost }

## slides-made

slides-made-for = { " " }für { $year }
slides-made-than-the-year-before = , { $share } { $word ->
    [less] weniger
   *[more] mehr
} als im Vorjahr
slides-made-the-goal-is-of-revenue-of = Das Ziel{ $year } ist ein Umsatz von { $goal }{ $growth }; erwartet werden { $attainment } davon
slides-made-there-is-no-revenue-goal-yet = Noch gibt es kein Umsatzziel
slides-made-of = von { $goal }
slides-made-the-goal = Das Ziel
slides-made-revenue-by-team-the-bar-is = Umsatz nach Team: Der Balken ist das Erwartete, der Strich der Anteil des Teams am Ziel{ $needed }
slides-made-who-wins = Wer gewinnt
slides-made-pay-and-result = Vergütung und Ergebnis
slides-made-variable-pay-of-target-pay-over = Variable Vergütung, in Prozent des Ziels, über dem Umsatz des Unternehmens
slides-made-how-many-of-drawn-as-chance = Wie viele der { $count }, zufällig gezogen, mit wie viel Umsatz enden
slides-made-pay-and-chance = Vergütung und Zufall
slides-made-what-pay-hangs-on = Woran die Vergütung hängt
slides-made-where-differences-of-one-persons = Woher Unterschiede in der Vergütung einer Person kommen, über { $trials }
slides-made-own-doing-in-the-functions-colour = eigenes Zutun, in der Farbe der Funktion
slides-made-the-partner-function-lighter = die Partnerfunktion, heller
slides-made-company-and-market = Unternehmen und Markt
slides-made-how-many-of-cost-how-much = Wie viele der { $count } wie viel variable Vergütung kosten, { $currency }
slides-made-cost-and-budget = Kosten und Budget
slides-made-cost-of-all-incentives-over-the = Kosten der gesamten variablen Vergütung über dem Umsatz des Unternehmens, { $currency }
slides-made-what-the-model-finds-in-it = Was das Modell über { $trials } findet; es weiß, was eingegeben wurde, und sonst nichts
slides-made-what-the-model-finds-in-the = Was das Modell im erwarteten Jahr findet; es weiß, was eingegeben wurde, und sonst nichts
slides-made-what-to-do = Was zu tun ist

## slides-plans

slides-plans-each-ones-own-results = den eigenen Ergebnissen
slides-plans-results-of-teams = den Ergebnissen von Teams
slides-plans-the-companys-results = den Ergebnissen des Unternehmens
slides-plans-plans = Pläne: { $name }
slides-plans-of-variable-pay-at-target = { $heads }, { $target } variable Vergütung bei Zielerreichung
slides-plans-nobody-in-has-a-pay-plan = { $name }: Noch hat niemand einen Vergütungsplan
slides-plans-of-target-pay-hangs-on = { $share } des Zieleinkommens hängen an { $name }
slides-plans-on = { $share } an { $name }
slides-plans-no-pay-plan = Kein Vergütungsplan.
slides-plans-base-and-at-target = { $heads }, { $base } Grundgehalt und { $target_incentive } Zielbonus
slides-plans-on-2 = { $weight } auf{ " " }

## strip

strip-win-together = Gemeinsam gewinnen
strip-say-how-far-years-differ = Streuung der Jahre angeben
strip-years-are-being-drawn = Jahre werden simuliert
strip-in = über { $count }
strip-no-goal-yet = noch kein Ziel
strip-one-alone = nur eine Seite { $alone }
strip-needs-two-functions = braucht zwei Funktionen
strip-over-budget = { $budget } über Budget
strip-under-budget = { $incentive_cost } unter Budget
strip-at-target = { $incentive_cost_at_target } bei Zielerreichung
strip-of = { $attainment } von { $goal }
strip-over-last-year = gegenüber Vorjahr
strip-incentives-alone = nur variabel { $rate }
strip-of-revenue = vom Umsatz
strip-now = Jetzt { $changed }.
strip-alone = { $one } allein
strip-of-2 = { $some } von { $count }
strip-incentive-cost = Variable Vergütung
strip-reach-target-pay = Zieleinkommen
strip-was = vorher: { $before }

## tables

tables-roster = Personalliste
tables-payees-with-role-days-pay-and = Personen mit Rolle, Daten, Vergütung und Quota; wieder einlesbar
tables-a-row-for-each-payee-of = eine Zeile je Person eines Deals; wieder einlesbar
tables-typed-results-by-measure-and = eingegebene Ist-Werte nach Messgröße und Periode; wieder einlesbar
tables-everybody-s-payments-of-the-year = alle Auszahlungen des Jahres, eine je Zeile
tables-revenue-goal-cost = Umsatz, Ziel, Kosten
tables-revenue-people-pay = Umsatz, Personen, Vergütung
tables-people-pay-attainment-of-target = Personen, Vergütung, Erreichung des Zieleinkommens
tables-what-each-is-paid = was jede Person erhält
tables-results-goals-attainment = Ist-Werte, Ziele, Zielerreichung
tables-what-is-in-them-and-who = Poolmittel und Anteile der Beteiligten
tables-revenue-and-pay-by-month = Umsatz und Vergütung je Monat

## years-fan

years-fan-eight-of-ten-years-end-between = Acht von zehn Jahren enden zwischen { $low } und { $high }
years-fan-below-the-goal-of = { $ends }, unter dem Ziel von { $goal }
years-fan-above-the-goal-of = { $ends }, über dem Ziel von { $goal }
years-fan-the-goal-is = { $ends }; das Ziel ist { $goal }
years-fan-goal = ; Ziel { $goal }
years-fan-to-the-end-of-to-in = Bis Ende { $month }: { $low } bis { $high } in acht von zehn Jahren, Median { $median }{ $goal }
years-fan-to-the-end-of = Bis Ende

## years-horizon

years-horizon-the-goal-is-met-in-of = Das Ziel wird am seltensten in { $least } der Verläufe erreicht ({ $worst }), am häufigsten in { $most } ({ $best })
years-horizon-the-goal-is-met-in-about = Das Ziel wird in jedem Jahr in etwa { $least } der Verläufe erreicht
years-horizon-ends-between-and-in-eight-of = { $years } endet in acht von zehn Verläufen zwischen { $revenue } und { $revenue_2 }
years-horizon-goal-met-in = ; Ziel { $goal }, erreicht in { $met }
years-horizon-to-in-eight-of-ten-futures = { $index }: { $revenue } bis { $revenue_2 } in acht von zehn Verläufen, Median { $revenue_3 }{ $goal }
years-horizon-goal-met = Ziel erreicht

## years-roles

years-roles-nobody-has-a-target-pay-that = Niemand hat ein Zieleinkommen, von dem Jahre abweichen könnten
years-roles-pay-of-varies-most-to-of = Die Vergütung von { $name } schwankt am stärksten: { $low } bis { $high } des Ziels in acht von zehn Jahren
years-roles-to-in-eight-of-ten-years = { $name }: { $p10 } bis { $p90 } in acht von zehn Jahren, Median { $p50 }, Ziel { $target }; erreicht in { $reaches_target } der Jahre
years-roles-reaches-it = Erreicht es

## years-spread

years-spread-the-goal-of-is-reached-in = Das Ziel von { $goal } wird in { $share } erreicht
years-spread-revenue-lies = Der Umsatz liegt
years-spread-incentives-stay-within-their = Die variable Vergütung bleibt in { $share } im Budget von { $budget }
years-spread-incentives-cost = Die Kosten der variablen Vergütung liegen
years-spread-none-of-the-years = keinem der Jahre
years-spread-all-of-the-years = allen Jahren
years-spread-less-than-1-of-100-years = weniger als 1 von 100 Jahren
years-spread-more-than-99-of-100-years = mehr als 99 von 100 Jahren
years-spread-of-100-years = { $round } von 100 Jahren
years-spread-between-and-in-eight-of-ten = { $what } in acht von zehn Jahren zwischen { $quantile } und { $quantile_2 }
years-spread-of-the-years = der Jahre
years-spread-between-and-of-the-years = Zwischen { $index } und { $index_2 }: { $share } der Jahre
years-spread-of-the-years-2 = Anteil der Jahre
years-spread-up-to-here = Bis hier
years-spread-the-lowest = Minimum
years-spread-the-highest = Maximum

## check

check-the-weights-of-the-components = Die Gewichte der Komponenten
check-the-parts-of-the-split = Die Teile der Aufteilung
check-the-weights-of-the-measures = Die Gewichte der Messgrößen
check-the-credits-of-the-deal = Die Anrechnungen des Deals
check-the-teams-shares-of-the-revenue = Die Anteile der Teams am Umsatzziel

## check-funnel

check-funnel-the-segments-shares-of-the-revenue = Die Anteile der Segmente am Umsatzziel
check-funnel-the-shares-that-eat-the-hours = Die Anteile, die Stunden verbrauchen,
check-funnel-the-parts-that-support-gives-back = Die Anteile, die Unterstützung zurückgibt,
check-funnel-the-weights-of-the-stages = Die Gewichte der Phasen
check-funnel-the-teams-parts-of-the-stage = Die Anteile der Teams an der Phase
check-funnel-the-parts-of-the-lag = Die Teile des Verzugs

## compile-goal

compile-goal-only-zeros = nur Nullen
compile-goal-at-least-one-weight-above-0 = mindestens ein Gewicht über 0

## measure-source

measure-source-a-measure-that-cannot-be-summed = eine Messgröße, die sich nicht über Personen summieren lässt
measure-source-a-measure-of-scope-own-that = eine Messgröße mit dem Bezug "own", die summiert wird: Betrag, Anzahl oder Umsatz
measure-source-a-measure-that-cannot-be-summed-2 = eine Messgröße, die sich nicht summieren lässt
measure-source-measures-that-are-summed-over-a = Messgrößen, die über eine Periode summiert werden: Betrag, Anzahl oder Umsatz

## compile-results

compile-results-revenue-below-0 = Umsatz unter 0
compile-results-an-amount-from-0-to-10 = ein Betrag von 0 bis 10 Billionen
compile-results-in = im { $number }. { $name ->
    [month] Monat
   *[quarter] Quartal
}

## finding

finding-this-changes-nothing-the-component = { $row ->
    [point] Dieser Punkt
    [step] Diese Stufe
    [band] Diese Staffel
   *[other] Dieser Eintrag ({ $row })
} ändert nichts: Die Obergrenze der Komponente von { $cap } greift, bevor { $percent } erreicht ist.
finding-the-cap-of-never-holds-the = Die Obergrenze von { $cap } greift nie: Die Kurve selbst zahlt höchstens { $most }.
finding-this-changes-nothing-the-plan-s = { $row ->
    [point] Dieser Punkt
    [step] Diese Stufe
    [band] Diese Staffel
   *[other] Dieser Eintrag ({ $row })
} ändert nichts: Die Obergrenze des Plans von { $cap } greift, bevor { $percent } erreicht ist, selbst wenn sonst nichts gezahlt wird.
finding-the-cap-of-never-holds-all = Die Obergrenze von { $cap } greift nie: Alles, was darunter fällt, zahlt höchstens { $most }.
finding-the-cap-is-a-share-of = Die Obergrenze ist ein Anteil von nichts, daher zahlt die Komponente nie.
finding-above-target-a-point-of-attainment = Über dem Ziel zahlt ein Punkt Zielerreichung { $above } Punkte des Zielbonus, knapp darunter { $below }: Der Beschleuniger ist flacher als der Anstieg, der zu ihm führt. Für eine Person ist ein Punkt darüber { $pays_above } wert und darunter { $pays_below }.
finding-at-the-pay-of-one-person = Bei { $at } springt die Vergütung einer Person um { $by }: So viel macht davor 1 { $unit ->
    [deal] Deal
    [mark] Punkt
    [unit] Einheit
   *[other] { $unit }
} mehr oder weniger aus.
finding-at-goal-of-one-person-s = Bei Zielerreichung hängen { $by } der Vergütung einer Person allein an dieser Bedingung: daran, ob { $at } erreicht oder knapp verfehlt wird.
finding-from-on-more-is-paid-less = Ab { $percent } wird für mehr weniger gezahlt: Die Vergütung einer Person fällt von { $before } auf { $after }.
finding-from-on-more-fills-the-pool = Ab { $from } füllt mehr Leistung den Pool weniger: Er fällt von { $before } auf { $after }.
finding-from-on-the-factor-falls-so = Ab { $percent } fällt der Faktor, so dass mehr von dieser Messgröße weniger zahlt.
finding-less-of-this-measure-is-better = Bei dieser Messgröße ist weniger besser, und doch zahlt ab { $what } mehr davon mehr.
finding-this-cell-pays-of-target-and = Dieses Feld zahlt { $pays } des Zielbonus, das Feld davor { $before }: Mehr Zielerreichung zahlt weniger.
finding-the-curve-starts-at-and-a = Die Kurve beginnt bei { $from }, und ein Teil zählt ab { $each }: Sobald ein Teil zählt, kann das Ganze weniger zahlen als die anderen allein.
finding-this-is-of-a-goal-for = Das sind { $level } eines Ziels, denn eine Zielerreichung von 1 ist 100 %.
finding-a-commission-of-pays-more-than = Eine Provision von { $rate } zahlt mehr als den Betrag, auf den sie gezahlt wird.
finding-who-exactly-makes-the-goal-is = Wer das Ziel genau erreicht, erhält im Jahr { $pays }; der Zielbonus beträgt { $target }.
finding-who-exactly-makes-the-goal-is-2 = Wer das Ziel genau erreicht, erhält im Jahr je nach Zusammensetzung { $least } bis { $most }; der Zielbonus beträgt { $target }.
finding-who-exactly-makes-the-goal-is-3 = Wer das Ziel genau erreicht, erhält im Jahr { $pays }, und der Zielbonus beträgt { $target }: { $target_2 }, als träfe ein Monatswert auf einen Jahreswert.
finding-the-result-of-the-year-is = Der Ist-Wert des Jahres ist { $what }, sein Ziel { $what_2 }: { $goal }, als träfe ein Monatswert auf einen Jahreswert.
finding-this-is-paid-by-the-and = Die Auszahlung erfolgt je { $period ->
    [month] Monat
    [quarter] Quartal
    [half] Halbjahr
   *[year] Jahr
}, betrachtet wird { $until ->
    [month] der Monat
    [quarter] das Quartal
    [half] das Halbjahr
   *[year] das Jahr
}: Jede Auszahlung wartet auf { $until ->
    [month] das Monatsende
    [quarter] das Quartalsende
    [half] das Halbjahresende
   *[year] das Jahresende
}.
finding-this-is-paid-by-the-and-2 = Die Auszahlung erfolgt je { $period ->
    [month] Monat
    [quarter] Quartal
    [half] Halbjahr
   *[year] Jahr
}, betrachtet wird davon nur { $last ->
    [month] der letzte Monat
    [quarter] das letzte Quartal
    [half] das letzte Halbjahr
   *[year] das letzte Jahr
}.
finding-measured-once-a-year-the-year = Bei jährlicher Messung ist das bisherige Jahr das Jahr selbst.
finding-paid-once-a-year-the-component = Bei jährlicher Auszahlung hat die Komponente schon das ganze Jahr gezahlt: Es gibt nichts auszugleichen.
finding-no-day-of-the-fiscal-year = Kein Tag des Geschäftsjahres liegt in diesem Zeitraum, daher wird nichts gezahlt.
finding-no-figure-meets-this-condition-it = Kein Wert erfüllt diese Bedingung: Sie endet, bevor sie beginnt.
finding-the-condition-changes-nothing = Die Bedingung ändert nichts: Unter { $percent } zahlt die Komponente ohnehin nichts.
finding-the-hurdle-changes-nothing-who = Die Hürde ändert nichts: Wer sie verfehlt, liegt unter { $percent }, wo { $pays } gezahlt werden und noch nichts beschleunigt wird.
finding-the-hurdle-changes-nothing-the = Die Hürde ändert nichts: Die Komponente beschleunigt nichts, was sie wegnehmen könnte.
finding-at-the-factor-jumps-from-to = Bei { $at } springt der Faktor von { $what } auf { $what_2 }: Bei Zielerreichung hängen daran { $by } der Jahresvergütung einer Person.
finding-who-misses-this-condition-is-paid = Wer diese Bedingung verfehlt, erhält { $otherwise } dessen, was die erhalten, die sie erfüllen.
finding-no-result-of-is-typed-so = Für "{ $measure }" ist kein Ist-Wert eingegeben, so dass hier immer nur das Ziel betrachtet wird.
finding-nobody-is-paid-on-and-others = Niemand wird auf "{ $measure }" vergütet, doch die Vergütung anderer hängt daran.
finding-nobody-is-on-this-plan = Niemand hat diesen Plan.
finding-the-plan-has-no-component-so = Der Plan hat keine Komponente und zahlt daher nichts vom Zielbonus.
finding-the-target-incentive-is-0-and = Der Zielbonus ist 0, und alles, was der Plan zahlt, sind Anteile davon: Der Plan zahlt nie.
finding-the-guarantee-of-a-month-lies = Die Garantie von { $guarantee } im Monat liegt über dem Vorschuss von { $draw }, so dass nie ein Vorschuss fließt.
finding-when-every-goal-is-met-the = Werden alle Ziele erreicht, kostet die variable Vergütung { $cost }, mehr als ihr Budget von { $budget }.
finding-from-of-its-measure-on = Ab { $at } seiner Messgröße
finding-whatever-is-reached = In jedem Fall
finding-the-pool-costs-more-than-the = { " " }kostet der Pool mehr als die { $budget }, die für die gesamte variable Vergütung vorgesehen sind
finding-at-most = ; höchstens { $most }.
finding-and-nothing-ends-it = , und nichts begrenzt ihn.
finding-the-least-for-everybody-is = Die Mindestbeträge aller ergeben zusammen { $floors }, mehr als die { $most }, die der Pool höchstens enthält.
finding-this-member-has-no-part-in = Dieses Mitglied ist an keiner Grundlage der Aufteilung beteiligt und erhält nichts.
finding-this-attainment-is-the-same-for = Diese Zielerreichung ist für alle Mitglieder gleich, so dass dieser Teil gleichmäßig verteilt wird.
finding-this-deal-is-credited-to-nobody = Dieser Deal wird niemandem angerechnet.
finding-this-deal-and-another-one-are = Dieser Deal und ein weiterer werden niemandem angerechnet.
finding-this-deal-and-others-are-credited = Dieser Deal und { $others } weitere werden niemandem angerechnet.
finding-of-deals-lie-outside-the-fiscal = { $count } von { $of } Deals { $count ->
    [one] liegt außerhalb des Geschäftsjahres und zählt
   *[other] liegen außerhalb des Geschäftsjahres und zählen
} nicht.
finding-no-measure-counts-the-deals = Keine Messgröße zählt die Deals.
finding-the-deal-is-cancelled-before-it = Der Deal ist storniert, bevor er gewonnen ist.
finding-times-as-much = das { $other }-Fache
finding-one-part-in = nur 1/{ $one }
finding-take-it-away-or-raise-the = Entfernen Sie dies, oder erhöhen Sie die Obergrenze.
finding-take-the-cap-away-or-let = Entfernen Sie die Obergrenze, oder lassen Sie die Kurve weiterlaufen.
finding-take-it-away-or-raise-the-2 = Entfernen Sie dies, oder erhöhen Sie die Obergrenze des Plans.
finding-take-the-cap-away-or-lower = Entfernen oder senken Sie die Obergrenze.
finding-give-the-component-a-weight-or = Geben Sie der Komponente ein Gewicht, oder schreiben Sie die Obergrenze als Betrag.
finding-raise-what-is-paid-above-target = Zahlen Sie über dem Ziel mehr oder beginnen Sie niedriger, wenn ein Punkt denen mehr bringen soll, die das Ziel übertreffen.
finding-let-it-rise-in-smaller-steps = Lassen Sie sie in kleineren Stufen oder entlang einer Linie steigen, sofern es nicht so gewollt ist.
finding-give-it-a-higher-otherwise-unless = Geben Sie ihr ein höheres "otherwise", sofern es nicht so gewollt ist.
finding-let-it-rise-or-pay-each = Lassen Sie die Vergütung steigen, oder zahlen Sie jeden Satz auf die eigene Staffel.
finding-let-it-rise-unless-that-is = Lassen Sie ihn steigen, sofern es nicht so gewollt ist.
finding-let-the-factor-rise-or-say = Lassen Sie den Faktor steigen, oder geben Sie an, dass weniger besser ist, sofern es nicht so gewollt ist.
finding-let-it-fall-or-say-that = Lassen Sie die Zahlung fallen, oder geben Sie an, dass mehr besser ist.
finding-let-each-part-count-from-where = Lassen Sie jeden Teil dort beginnen, wo die Kurve beginnt.
finding-write-0-9-for-90-or = Schreiben Sie 0.9 für 90 %, sofern es nicht so gewollt ist.
finding-write-0-05-for-5-or = Schreiben Sie 0.05 für 5 %, sofern es nicht so gewollt ist.
finding-change-the-rate-the-goal-or = Ändern Sie den Satz, das Ziel oder den Zielbonus, so dass beides zusammenpasst.
finding-let-both-be-of-a-year = Verwenden Sie für beides Jahreswerte.
finding-leave-its-period-out-to-look = Lassen Sie "period" weg, um die jeweilige Auszahlungsperiode zu betrachten, sofern es nicht so gewollt ist.
finding-leave-its-period-out-to-look-2 = Lassen Sie "period" weg, um den ganzen Zeitraum zu betrachten, sofern es nicht so gewollt ist.
finding-choose-a-shorter-period-or-leave = Wählen Sie eine kürzere Periode, oder lassen Sie "basis" weg.
finding-choose-a-shorter-period-or-leave-2 = Wählen Sie eine kürzere Periode, oder lassen Sie "true_up" weg.
finding-choose-days-of-the-fiscal-year = Wählen Sie Tage des Geschäftsjahres, den ersten zuerst.
finding-let-at-least-be-smaller-than = "at_least" muss kleiner sein als "below".
finding-take-it-away-or-raise-it = Entfernen oder erhöhen Sie sie.
finding-take-it-away-or-let-the = Entfernen Sie sie, oder lassen Sie die Komponente über dem Ziel mehr zahlen.
finding-let-it-change-in-smaller-steps = Lassen Sie ihn sich in kleineren Stufen oder entlang einer Linie ändern, sofern es nicht so gewollt ist.
finding-write-a-factor-below-1-or = Schreiben Sie einen Faktor unter 1, oder tauschen Sie "at_least" und "below".
finding-type-a-result-under-results = Geben Sie unter "results" einen Ist-Wert ein.
finding-let-somebody-be-paid-on-it = Vergüten Sie jemanden darauf, oder betrachten Sie etwas, worauf jemand vergütet wird.
finding-name-it-as-the-plan-of = Ordnen Sie ihn einer Rolle als Plan zu, oder entfernen Sie ihn.
finding-add-a-component-or-take-the = Fügen Sie eine Komponente hinzu, oder entfernen Sie den Zielbonus.
finding-give-the-role-a-target-incentive = Geben Sie der Rolle einen Zielbonus oder einen anderen Plan.
finding-raise-the-budget-or-lower-a = Erhöhen Sie das Budget, oder senken Sie einen Zielbonus.
finding-give-the-pool-a-ceiling-or = Geben Sie dem Pool eine Obergrenze, oder erhöhen Sie das Budget.
finding-lower-the-least-for-each-or = Senken Sie die Mindestbeträge, oder erhöhen Sie die Poolmittel.
finding-add-a-basis-in-which-it = Fügen Sie eine Grundlage hinzu, an der es beteiligt ist, oder nehmen Sie es aus den Mitgliedern.
finding-choose-a-measure-of-scope-own = Wählen Sie eine Messgröße mit dem Bezug "own", oder teilen Sie nach "equal" auf.
finding-check-their-dates-and-the-goal = Prüfen Sie die Daten und "first_year" des Ziels, sofern die Deals nicht Vergangenheit sind.
finding-give-a-measure-deals = Geben Sie einer Messgröße "deals": { "{" }{ "}" }.
finding-exchange-the-two-days-or-correct = Vertauschen Sie die beiden Tage, oder berichtigen Sie einen.

## lint-shape

lint-shape-percent-point = Prozentpunkt
lint-shape-unit-of-currency = Währungseinheit

## problem

problem-the-document = das Dokument
problem-until-then-is-left-out = { " " }Bis dahin bleibt { $path } unberücksichtigt.
problem-this-cannot-be-read-as-json = Das lässt sich nicht als JSON lesen: { $reason }, in Zeile { $line }, Spalte { $column }.
problem-the-document-is-not-a-json = Das Dokument ist kein JSON-Objekt.
problem-this-is-not-a-hagstone-model = Das ist kein Hagstone-Modell: Sein "format" ist nicht "hagstone/1".
problem-the-model-s-format-is-newer = Das Format des Modells, { $found }, ist neuer als dieses Programm.
problem-here-stands-which-cannot-be-used = Hier steht { $found }; das ist nicht verwendbar.
problem-the-field-is-missing = Das Feld "{ $field }" fehlt.
problem-is-not-one-of-the-choices = "{ $found }" steht nicht zur Wahl.
problem-this-field-is-not-known-it = Dieses Feld ist unbekannt; es bleibt erhalten, wird aber nicht verwendet.
problem-there-is-no-with-the-id = { $what ->
    [role] Eine Rolle
    [measure] Eine Messgröße
    [team] Ein Team
    [function] Eine Funktion
    [plan] Einen Vergütungsplan
    [component] Eine Komponente
    [segment] Ein Segment
    [scenario] Ein Szenario
    [payee] Eine Person
    [deal] Einen Deal
    [lead-source] Eine Lead-Quelle
    [stage] Eine Phase
    [touch] Einen Kontakt
   *[other] Einen Eintrag ({ $what })
} mit der ID "{ $id }" gibt es nicht.
problem-the-is-itself-left-out = { $what ->
    [role] Die Rolle
    [measure] Die Messgröße
    [team] Das Team
    [function] Die Funktion
    [plan] Der Vergütungsplan
    [component] Die Komponente
    [segment] Das Segment
    [scenario] Das Szenario
    [payee] Die Person
    [pool] Der Pool
    [deal] Der Deal
    [gate] Die Bedingung
    [condition] Die Bedingung
    [slider] Der Regler
    [note] Die Notiz
    [result] Der Ist-Wert
    [hurdle] Die Hürde
    [modifier] Der Multiplikator
    [cap] Die Obergrenze
    [adjustment] Die Korrektur
    [goal] Das Ziel
    [credit] Die Anrechnung
    [lead-source] Die Lead-Quelle
    [stage] Die Phase
    [touch] Der Kontakt
    [pause] Die Pause
    [programme] Das Programm
    [activity] Die Tätigkeit
   *[other] Der Eintrag ({ $what })
} "{ $id }" bleibt selbst unberücksichtigt.
problem-stands-here-twice-it-counts-once = "{ $id }" steht hier doppelt; es zählt einmal.
problem-sum-to-not-to-100 = { $what } ergeben zusammen { $sum }, nicht 100 %.
problem-the-list-s-length-is-not = Die Liste hat { $found } Einträge, nicht { $expected }.
problem-the-curve-has-no-points = Die Kurve hat keine Punkte.
problem-this-point-s-attainment-lies-below = Die Zielerreichung dieses Punktes liegt unter der des Punktes davor.
problem-three-points-share-one-attainment = Drei Punkte haben dieselbe Zielerreichung; ein Sprung hat zwei.
problem-at-100-attainment-the-curve-pays = Bei 100 % Zielerreichung zahlt die Kurve { $pays } des Zielbonus, nicht 100 %.
problem-the-revenue-goal-comes-to-0 = Das Umsatzziel ergibt 0, daher lässt sich nichts daran messen.
problem-growth-is-measured-but-the-goal = Gemessen wird Wachstum, doch das Ziel liegt nicht über dem Umsatz des Vorjahres.
problem-the-measure-has-no-goal-or = Die Messgröße hat kein Ziel oder eines von 0; ihre Zielerreichung ist daher unbekannt.
problem-a-measure-of-revenue-has-no = Eine Messgröße für Umsatz hat kein eigenes Ziel: Es folgt aus dem Unternehmensziel und den Anteilen der Teams.
problem-no-segment-brings-anything-of-this = Kein Segment trägt im Bezug der Messgröße etwas dazu bei, so dass sie nichts zählt.
problem-no-result-is-typed-for-this = Für diese Messgröße ist kein Ist-Wert eingegeben: Es gilt ihr Ziel.
problem-this-follows-from-the-revenue-of = Das folgt aus dem Umsatz des Unternehmens, der Funktionen und der Teams und ist nicht eingebbar.
problem-this-is-the-result-of-too = Das ist auch der Ist-Wert von "{ $other }", der bereits eingegeben ist.
problem-the-results-that-are-typed-for = Die für die Teile eingegebenen Ist-Werte ergeben { $when } zusammen { $parts }, der eigene Ist-Wert { $whole }.
problem-no-team-here-has-a-share = Kein Team hat hier einen Anteil am Umsatzziel, daher ist die Zielerreichung unbekannt.
problem-in-at-least-one-period-the = In mindestens einer Periode hat die Messgröße kein Ziel; diese Periode zahlt nichts.
problem-a-scenario-cannot-change-this = Ein Szenario kann das nicht ändern.
problem-the-base-has-no-that-this = In der Basis fehlt { $what ->
    [role] die Rolle
    [measure] die Messgröße
    [team] das Team
    [function] die Funktion
    [plan] der Vergütungsplan
    [component] die Komponente
    [segment] das Segment
    [scenario] das Szenario
    [payee] die Person
    [pool] der Pool
    [deal] der Deal
    [gate] die Bedingung
    [condition] die Bedingung
    [slider] der Regler
    [note] die Notiz
    [result] der Ist-Wert
    [hurdle] die Hürde
    [modifier] der Multiplikator
    [cap] die Obergrenze
    [adjustment] die Korrektur
    [goal] das Ziel
    [credit] die Anrechnung
    [lead-source] die Lead-Quelle
    [stage] die Phase
    [touch] der Kontakt
    [pause] die Pause
    [programme] das Programm
    [activity] die Tätigkeit
   *[other] der Eintrag ({ $what })
} "{ $id }", so dass hier nichts zu ändern ist, und eine Neuanlage braucht "{ $lacks }"; die Angabe bleibt erhalten, wird aber nicht verwendet.
problem-the-base-has-no-that-this-2 = In der Basis fehlt { $what ->
    [role] die Rolle
    [measure] die Messgröße
    [team] das Team
    [function] die Funktion
    [plan] der Vergütungsplan
    [component] die Komponente
    [segment] das Segment
    [scenario] das Szenario
    [payee] die Person
    [pool] der Pool
    [deal] der Deal
    [gate] die Bedingung
    [condition] die Bedingung
    [slider] der Regler
    [note] die Notiz
    [result] der Ist-Wert
    [hurdle] die Hürde
    [modifier] der Multiplikator
    [cap] die Obergrenze
    [adjustment] die Korrektur
    [goal] das Ziel
    [credit] die Anrechnung
    [lead-source] die Lead-Quelle
    [stage] die Phase
    [touch] der Kontakt
    [pause] die Pause
    [programme] das Programm
    [activity] die Tätigkeit
   *[other] der Eintrag ({ $what })
} "{ $id }", so dass es hier nichts wegzunehmen gibt.
problem-the-range-s-low-end-lies = Das untere Ende des Bereichs liegt über dem oberen.
problem-the-role-has-a-target-incentive = Die Rolle hat einen Zielbonus, aber keinen Plan, der ihn zahlt.
problem-the-slider-moves-nothing-there-is = Der Regler bewegt nichts: Bei "{ $target }" steht keine Zahl.
problem-the-slider-has-no-way-to = Der Regler hat keinen Spielraum.
problem-the-note-is-on-nothing-there = Die Notiz hängt an nichts: Bei "{ $target }" steht kein Wert.
problem-the-pool-has-nobody-to-pay = Der Pool hat niemanden, an den er zahlt.
problem-no-member-s-team-brings-revenue = Kein Team eines Mitglieds bringt Umsatz, daher lässt sich nichts nach Beitrag aufteilen.
problem-the-measure-has-no-goal-that = Die Messgröße "{ $measure }" hat kein Ziel, das sich erreichen ließe.
problem-the-measure-is-made-of-itself = Die Messgröße setzt sich aus sich selbst zusammen.
problem-only-an-amount-or-a-count = Nur ein Betrag oder eine Anzahl entsteht aus Deals; diese werden nicht verwendet.
problem-the-measure-is-calculated-from = Die Messgröße wird aus anderen berechnet, so dass für sie kein Ist-Wert eingegeben werden kann.
problem-rates-by-deal-type-or-product = Sätze nach Dealart oder Produkt brauchen eine Messgröße, die Deals zählt; diese tut es nicht.
problem-a-rate-a-score-and-an = Eine Quote, eine Bewertung oder eine Zielerreichung wird nicht über das Jahr summiert, so dass zu Jahresbeginn nichts bereits zählen kann.
problem-the-measure-counts-a-part-of = Die Messgröße zählt einen Teil der Deals nach Kontakten, und das Modell legt nicht fest, wie diese sich einen Deal teilen.
problem-no-touch-of-a-deal-names = Kein Kontakt eines Deals nennt eine Person, so dass niemand einen Anteil daran hat.
problem-is-in-the-team-and-the = "{ $payee }" gehört zum Team "{ $team }", der Kontakt jedoch zu einem anderen.
problem-the-touch-comes-after-its-deal = Der Kontakt erfolgt, nachdem der Deal gewonnen wurde, und zählt nicht.
problem-the-parts-of-the-attribution-sum = Die Teile der Attribution ergeben { $sum }, mehr als den Deal.
problem-the-condition-names-no-figure-so = Die Bedingung nennt keinen Wert und ist daher immer erfüllt.
problem-the-table-has-no-rows = Die Tabelle hat keine Zeilen.
problem-this-row-does-not-start-after = Diese Zeile beginnt nicht nach der vorhergehenden, oder sie endet vor ihrem Beginn.
problem-the-last-row-ends-at-and = Die letzte Zeile endet bei { $to }; was darüber liegt, ist nicht geregelt.
problem-rows-and-leave-a-gap-from = Die Zeilen { $first } und { $second } lassen eine Lücke: Von { $percent } bis { $to } ist nichts geregelt.
problem-rows-and-lose-what-lies-between = Die Zeilen { $first } und { $second } verlieren, was zwischen { $percent } und { $to } liegt: Das Ende einer Zeile gehört nicht dazu.
problem-rows-and-overlap-from-to-both = Die Zeilen { $first } und { $second } überschneiden sich: Von { $percent } bis { $to } gelten beide.
problem-it-is-not-said-what-a = Worauf ein erreichter Satz zahlt, ist nicht festgelegt: Ein Ist-Wert von { $what } würde marginal { $what_2 } und rückwirkend { $what_3 } zahlen.
problem-the-last-day-lies-before-the = Der letzte Tag liegt vor dem ersten.
problem-the-role-has-people-and-are = Die Rolle hat { $heads } { $heads ->
    [one] Person
   *[other] Personen
}, und { $named } sind namentlich genannt; die genannten zählen.
problem-come-to-more-than-100-they = { $what } ergeben { $sum }, mehr als 100 %; gerechnet wird mit 100 %.
problem-a-lag-of-months-ends-after = Ein Verzug von { $months } { $months ->
    [one] Monat
   *[other] Monaten
} endet nach dem Horizont von { $horizon } Monaten; sein Ende ist daher nicht sichtbar.
problem-month-lies-after-the-horizon-s = Monat { $month } liegt nach dem Horizont von { $horizon } Monaten und ändert daher nichts.
problem-this-month-does-not-come-after = Dieser Monat folgt nicht auf den vorhergehenden.
problem-there-is-no-lifecycle-map-with = Es gibt keine Lebenszyklus-Karte mit Phasen, daher wird der Umsatz des Segments keinem Team angerechnet.
problem-quotas-are-each-one-s-own = Quotas sind eigene Ziele jeder Person, und diese Messgröße hat nicht den Bezug "own".
problem-mend-the-text-there-or-open = Korrigieren Sie den Text dort, oder öffnen Sie eine andere Datei.
problem-open-a-file-that-hagstone-wrote = Öffnen Sie eine von Hagstone geschriebene Datei, oder schreiben Sie eine nach docs/model.md: Sie enthält "format": "hagstone/1".
problem-open-it-with-a-newer-hagstone = Öffnen Sie sie mit einer neueren Version von Hagstone; an der Datei wurde nichts geändert.
problem-write = Erwartet: { $expected }.
problem-add = Ergänzen Sie "{ $field }".
problem-use = Möglich: { $choices }.
problem-check-its-spelling-or-leave-it = Prüfen Sie die Schreibweise, oder lassen Sie das Feld stehen, wenn ein anderes Programm es braucht.
problem-add-that-or-name-one-that = Legen Sie { $what ->
    [role] diese Rolle
    [measure] diese Messgröße
    [team] dieses Team
    [function] diese Funktion
    [plan] diesen Vergütungsplan
    [component] diese Komponente
    [segment] dieses Segment
    [scenario] dieses Szenario
    [payee] diese Person
    [deal] diesen Deal
    [lead-source] diese Lead-Quelle
    [stage] diese Phase
    [touch] diesen Kontakt
   *[other] diesen Eintrag ({ $what })
} an, oder nennen Sie Vorhandenes.
problem-mend-that-first = Beheben Sie das zuerst.
problem-change-them-so-that-they-sum = Ändern Sie die Werte, so dass sie 100 % ergeben.
problem-write-numbers = Erwartet: { $expected } Zahlen.
problem-let-it-be-made-of-other = Setzen Sie sie aus anderen Messgrößen zusammen.
problem-take-deals-away-or-count-an = Entfernen Sie "deals", oder zählen Sie einen Betrag.
problem-type-the-results-of-the-measures = Geben Sie die Ist-Werte der Messgrößen ein, aus denen sie sich zusammensetzt.
problem-give-the-measure-deals-or-make = Geben Sie der Messgröße "deals": { "{" }{ "}" }, oder legen Sie je Art eine Komponente an.
problem-take-the-opening-away-or-pay = Entfernen Sie den Anfangsbestand, oder vergüten Sie einen Betrag, eine Anzahl oder Umsatz.
problem-give-the-model-an-attribution = Geben Sie dem Modell eine "attribution": "first", "last", "linear", "u_shaped", "w_shaped" oder eine mit eigenen Zahlen.
problem-name-the-payee-of-touches-give = Nennen Sie den "payee" von Kontakten, geben Sie der Messgröße den Bezug eines Teams oder einer Funktion, oder zählen Sie die Anrechnungen von Personen.
problem-name-somebody-of-the-touch-s = Nennen Sie jemanden aus dem Team des Kontakts, oder geben Sie dem Kontakt das Team dieser Person.
problem-check-the-two-dates = Prüfen Sie die beiden Daten.
problem-lower-them-to-100-or-less = Senken Sie die Werte auf 100 % oder weniger: Die Kontakte dazwischen erhalten den Rest.
problem-give-it-at-least-below-or = Geben Sie ihr "at_least", "below" oder beides.
problem-give-it-at-least-one-row = Geben Sie ihr mindestens eine Zeile.
problem-put-the-rows-in-the-order = Ordnen Sie die Zeilen nach ihrem Beginn.
problem-take-its-to-away-or-add = Entfernen Sie ihr "to", oder fügen Sie eine Zeile für das hinzu, was darüber liegt.
problem-let-each-row-end-where-the = Lassen Sie jede Zeile dort enden, wo die nächste beginnt: Eine Zeile gilt ab ihrem Beginn (einschließlich) bis zu ihrem Ende (ausschließlich).
problem-let-row-end-at-itself-excluded = Lassen Sie Zeile { $first } bei { $to } (ausschließlich) enden, oder lassen Sie ihr "to" weg.
problem-let-each-row-end-where-the-2 = Lassen Sie jede Zeile dort enden, wo die nächste beginnt.
problem-exchange-the-two-or-take-one = Vertauschen Sie die beiden, oder entfernen Sie einen.
problem-raise-the-role-s-head-count = Erhöhen Sie die Kopfzahl der Rolle, oder entfernen Sie Namen.
problem-give-it-at-least-one-point = Geben Sie ihr mindestens einen Punkt, etwa [1, 1]: 100 % Zielerreichung zahlt 100 % des Zielbonus.
problem-put-the-points-in-the-order = Ordnen Sie die Punkte nach ihrer Zielerreichung.
problem-take-one-of-the-three-away = Entfernen Sie einen der drei.
problem-let-the-curve-pass-through-1 = Lassen Sie die Kurve durch [1, 1] verlaufen, oder ändern Sie, was bei Zielerreichung gezahlt wird.
problem-write-an-amount-above-0-or = Geben Sie einen Betrag über 0 an, oder ein Wachstum über -1 bei einem Vorjahresumsatz über 0.
problem-raise-the-goal-correct-last-year = Erhöhen Sie das Ziel, berichtigen Sie den Vorjahresumsatz, oder messen Sie den Umsatz selbst.
problem-give-the-measure-a-goal-above = Geben Sie der Messgröße ein Ziel über 0.
problem-take-the-goal-away-or-count = Entfernen Sie das Ziel, oder zählen Sie etwas anderes.
problem-type-a-result-under-results-if = Geben Sie unter "results" einen Ist-Wert ein, falls er bekannt ist.
problem-type-that-revenue-in-its-place = Geben Sie stattdessen diesen Umsatz ein.
problem-leave-one-of-them-out-so = Lassen Sie einen davon weg, so dass er aus den anderen folgt.
problem-give-one-a-revenue-share-above = Geben Sie einem Team ein "revenue_share" über 0.
problem-use-a-longer-period-or-a = Verwenden Sie eine längere Periode oder eine Saisonalität ohne Nullen.
problem-take-it-out-of-the-patch = Nehmen Sie es aus dem Patch.
problem-take-it-out-of-the-patch-2 = Nehmen Sie es aus dem Patch, nehmen Sie { $what ->
    [role] die Rolle
    [measure] die Messgröße
    [team] das Team
    [function] die Funktion
    [plan] den Vergütungsplan
    [component] die Komponente
    [segment] das Segment
    [scenario] das Szenario
    [payee] die Person
    [pool] den Pool
    [deal] den Deal
    [gate] die Bedingung
    [condition] die Bedingung
    [slider] den Regler
    [note] die Notiz
    [result] den Ist-Wert
    [hurdle] die Hürde
    [modifier] den Multiplikator
    [cap] die Obergrenze
    [adjustment] die Korrektur
    [goal] das Ziel
    [credit] die Anrechnung
    [lead-source] die Lead-Quelle
    [stage] die Phase
    [touch] den Kontakt
    [pause] die Pause
    [programme] das Programm
    [activity] die Tätigkeit
   *[other] den Eintrag ({ $what })
} wieder in die Basis auf, oder ergänzen Sie "{ $lacks }".
problem-check-its-scope-segments-sources = Prüfen Sie den Bezug, "segments", "sources" und "whose", oder geben Sie unter "results" einen Ist-Wert ein.
problem-exchange-the-two = Vertauschen Sie die beiden.
problem-name-a-plan-or-take-the = Geben Sie einen Plan an, oder entfernen Sie den Zielbonus.
problem-write-the-path-of-a-number = Schreiben Sie den Pfad einer Zahl in diesem Dokument, etwa "/goal/revenue/growth".
problem-write-the-path-of-a-value = Schreiben Sie den Pfad eines Werts in diesem Dokument, etwa "/goal/revenue/growth", oder entfernen Sie die Notiz.
problem-let-from-be-below-to-and = "from" muss unter "to" liegen und "step" über 0.
problem-name-roles-with-heads-as-its = Nennen Sie als Mitglieder Rollen mit Köpfen.
problem-split-it-by-another-basis-or = Teilen Sie nach einer anderen Grundlage auf, oder geben Sie dem Team eines Mitglieds ein "revenue_share".
problem-change-them-so-that-they-sum-2 = Ändern Sie die Werte, so dass sie höchstens 100 % ergeben.
problem-shorten-the-lag-or-lengthen-the = Verkürzen Sie den Verzug, oder verlängern Sie den "horizon" des Ziels.
problem-take-an-earlier-month-or-lengthen = Wählen Sie einen früheren Monat, oder verlängern Sie den "horizon" des Ziels.
problem-put-the-months-in-their-order = Ordnen Sie die Monate der Reihe nach.
problem-add-stages-to-lifecycle-or-credit = Ergänzen Sie "stages" in "lifecycle", oder rechnen Sie den Umsatz dem Verkäufer oder der Quelle an.
problem-name-a-measure-of-scope-own = Nennen Sie eine Messgröße mit dem Bezug "own".
problem-compare-the-place-with-docs-model = Vergleichen Sie die Stelle mit docs/model.md.
## sensitivity

sensitivity-the-model-has-no-outcome-a = Das Modell hat kein Ergebnis „{ $outcome }“. Eine Zielchance braucht ein Ziel, eine Wahrscheinlichkeit des gemeinsamen Gewinnens zwei Funktionen mit Personen und die Vergütung einer Rolle eine Rolle mit dieser ID.
sensitivity-no-input-moves-the-outcome-from = Keine Eingabe bewegt das Ergebnis von { $base } weg.
sensitivity-before = , vor { $bar }
sensitivity-one-input-was-not-looked-at = { " " }Eine Eingabe wurde nicht untersucht.
sensitivity-inputs-were-not-looked-at-those = { " " }{ $count } Eingaben mit der voraussichtlich geringsten Wirkung wurden nicht untersucht.
sensitivity-moves-the-outcome-farthest-between = { $place } bewegt das Ergebnis am stärksten{ $second }: zwischen { $low } und { $high }.{ $rest }

## simulate

simulate-no-trials-are-asked-for-ask = Es sind keine Durchläufe verlangt. Verlangen Sie mindestens 1; 10.000 ist eine gute Zahl.
simulate-trials-are-too-many-at-a = { $count } Durchläufe sind zu viele auf einmal. Verlangen Sie höchstens 10.000.000, oder rechnen Sie Teile und führen Sie diese zusammen.
simulate-a-trial-s-number-is-at = Die Nummer eines Durchlaufs ist höchstens 4.294.967.295. Verlangen Sie frühere.

## simulate-study

simulate-study-one-of-them-is-no-study = Eine der Dateien ist keine Studie von Hagstone oder wurde von Hand geändert. Führen Sie zusammen, was „hagstone simulate“ ausgibt.
simulate-study-they-are-studies-of-different = Die Studien gehören zu verschiedenen Modellen oder Szenarien. Führen Sie Teile einer einzigen zusammen, erzeugt aus derselben Datei.
simulate-study-they-are-studies-with-different = Die Studien haben verschiedene Startwerte. Führen Sie Teile zusammen, die mit demselben --seed erzeugt wurden.
simulate-study-trial-is-in-more-than-one = Durchlauf { $trial } steht in mehr als einer Studie. Geben Sie jedem Teil mit --from und --to eigene Durchläufe.

## solve

solve-there-is-no-number-at-name = Bei „{ $input }“ steht keine Zahl. Nennen Sie die Stelle einer Zahl, etwa /goal/revenue/growth, oder geben Sie dort zuerst eine ein.
solve-from-to-is-no-range-give = { $from } bis { $to } ist kein Bereich. Geben Sie zwei Zahlen an, die kleinere zuerst.
solve-the-target-is-no-number-give = Der Zielwert ist keine Zahl. Geben Sie eine an.
solve-the-model-has-no-outcome-a = Das Modell hat kein Ergebnis „{ $outcome }“. Eine Zielchance braucht ein Ziel, eine Wahrscheinlichkeit des gemeinsamen Gewinnens zwei Funktionen mit Personen und die Vergütung einer Rolle eine Rolle mit dieser ID.
solve-no-value-of-the-range-can = Kein Wert des Bereichs ist verwendbar: { $why }
solve-it-is-the-only-part-of = Dies ist der einzige Teil seines Ganzen und bleibt bei 100%. Fügen Sie zuerst einen weiteren hinzu.
solve-the-outcome-is-never-a-number = Das Ergebnis ist nie eine Zahl.
solve-from-to = { $input } bis { $to }
solve-at-the-outcome-jumps-from-to = Bei { $input } springt das Ergebnis von { $before } auf { $after }, über den Zielwert { $target } hinweg.
solve-the-outcome-is-at = Das Ergebnis ist { $target } bei { $one }.{ $more }
solve-the-outcome-is-at-and-at = Das Ergebnis ist { $target } bei { $join } und bei { $last }.{ $more }
solve-some-values-cannot-be-used = { $told } Einige Werte sind nicht verwendbar: { $why }
solve-the-search-was-stopped-early = { $told } Die Suche wurde vorzeitig beendet.
solve-there-is-no-solution-because-the = Es gibt keine Lösung, denn das Ergebnis hängt nicht von dieser Eingabe ab: Es bleibt bei { $outcome }.
solve-reaches-at-most = erreicht höchstens
solve-falls-to = sinkt nur bis auf
solve-there-is-no-solution-because-in = In diesem Bereich gibt es keine Lösung: Das Ergebnis { $reaches } { $outcome } (bei { $input }); der Zielwert ist { $target }.
solve-there-is-no-solution-that-can = Es gibt keine verwendbare Lösung; am nächsten kommt { $input } mit { $outcome }.

## statement-commission

statement-commission-by-the-table = Laut Tabelle
statement-commission-with-what-is-already-counted = Mit dem bereits Gezählten
statement-commission-of-all-of-it = Für alles zusammen
statement-commission-of-what-is-already-counted = Für das bereits Gezählte
statement-commission-there-is-no-goal-of-its = Es gibt kein eigenes Ziel
statement-commission-base-rate = Basissatz
statement-commission-rate-that-pays-the-target-for = Satz, der bei Zielerreichung den Zielbonus ergibt
statement-commission-a-hurdle-is-not-met-the = Eine Hürde ist nicht genommen: Die höheren Staffeln werden nicht gezahlt
statement-commission-already-counted = Bereits gezählt
statement-commission-already-counted-of-the-goal = Bereits gezählt, vom Ziel
statement-commission-start-of-the-first-band = Beginn der ersten Staffel
statement-commission-rate-of-band = Satz der Staffel { $index }
statement-commission-the-reached-rate-on-everything = Der erreichte Satz auf alles
statement-commission-start-of-band = Beginn der Staffel { $index }
statement-commission-end-of-band = Ende der Staffel { $index }
statement-commission-in-band = In Staffel { $index }
statement-commission-band = Staffel { $index }
statement-commission-each-rate-on-its-own-band = Jeder Satz auf seine Staffel

## statement-condition

statement-condition-otherwise = Sonst
statement-condition-modifier = Multiplikator: { $meter }
statement-condition-hurdle = Hürde

## statement-deals

statement-deals-overlay = Overlay
statement-deals-no-deal-counts-in-these-months = In diesen Monaten zählt kein Deal
statement-deals-one-deal = Ein Deal
statement-deals-what-a-deal-of-type-counts = Anrechnung eines Deals vom Typ { $kind }
statement-deals-touch = Kontakt
statement-deals-its-part-of-the-deal-by = Anteil am Deal nach der Attribution des Modells

## statement-figure

statement-figure-the-sum-of = Summe der
statement-figure-the-mean-of = Mittelwert der
statement-figure-the-below = { $all } { $inputs } folgenden Zahlen
statement-figure-and = { " " }und{ " " }
statement-figure-the-lesser-of = Minimum aus{ " " }
statement-figure-the-greater-of = Maximum aus{ " " }
statement-figure-at-least-0 = , mindestens 0
statement-figure-at-most-0 = , höchstens 0
statement-figure-nothing = : nichts
statement-figure-and-2 = { " " }und
statement-figure-met = : erfüllt,{ " " }
statement-figure-not-met = : nicht erfüllt,{ " " }
statement-figure-rounded = , gerundet
statement-figure-rounded-so-that-all-parts-sum = , so gerundet, dass alle Teile zusammen das Ganze ergeben

## statement-funnel

statement-funnel-accepted-leads = Angenommene Leads
statement-funnel-re-opened-opportunities = Wiedereröffnete Verkaufschancen
statement-funnel-won-deals = Gewonnene Deals
statement-funnel-recovered-deals = Zurückgewonnene Deals
statement-funnel-lost-customers = verlorene Kunden
statement-funnel-of = { $what ->
    [leads] { $name }, Leads von { $team }
    [advocates] { $name }, Fürsprecher von { $team }
   *[other] { $name }, { $what } von { $team }
}

## statement-goal

statement-goal-goal = Ziel, { $title }
statement-goal-an-attainment-is-its-own-measure = Eine Zielerreichung hat ihren Maßstab in sich
statement-goal-there-is-no-goal = Es gibt kein Ziel
statement-goal-each-month-s-goal-is-added = Die Monatsziele werden addiert
statement-goal-goal-2 = Ziel, { $month }
statement-goal-for-the-time-in-the-role = Für die Zeit in der Rolle, abzüglich der Einarbeitung
statement-goal-part-of-in-the-role = Anteil von { $month } in der Rolle
statement-goal-ramp-month = Einarbeitung, Monat { $since }
statement-goal-weights-of-these-months = Gewichte dieser Monate
statement-goal-weights-of-all-of-its-months = Gewichte aller zugehörigen Monate
statement-goal-months-in-all = Monate insgesamt
statement-goal-part-of-the-months = Anteil der Monate

## statement-limit

statement-limit-floor = Untergrenze
statement-limit-cap = Obergrenze
statement-limit-target-of-the-period-alone = Zielbetrag nur dieses Zeitraums

## statement-lookup

statement-lookup-start-of-step = Beginn der Stufe { $index }
statement-lookup-step = Stufe { $index }
statement-lookup-point = Punkt { $index }
statement-lookup-pays-at-point = Auszahlung an Punkt { $index }
statement-lookup-before-the-first-point-it-is = Vor dem ersten Punkt verläuft die Kurve waagerecht
statement-lookup-linear-between-two-points = Linear zwischen zwei Punkten
statement-lookup-the-slope-of-the-last-piece = Die Steigung des letzten Abschnitts setzt sich fort
statement-lookup-one-further-on = Um 1 weiter
statement-lookup-there-the-slope-of-the-last = Dorthin führt die Steigung des letzten Abschnitts
statement-lookup-beyond-the-last-point-it-is = Nach dem letzten Punkt verläuft die Kurve waagerecht
statement-lookup-where-the-table-starts = Beginn der Tabelle
statement-lookup-row-column = Zeile { $up }, Spalte { $left }
statement-lookup-start = Beginn { $index }
statement-lookup-the-cell-that-is-reached = Die erreichte Zelle
statement-lookup-along-row = Entlang Zeile { $up }

## statement-measure

statement-measure-of = { $title } von { $payee }
statement-measure-attainment-of = Zielerreichung, { $meter }
statement-measure-the-lowest-attainment-of-several = Die niedrigste Zielerreichung mehrerer Messgrößen
statement-measure-each-must-reach-its-floor-to = Jede zählt erst ab ihrer Untergrenze; verfehlt eine sie, werden nur die anderen vergütet
statement-measure-result = Ist-Wert, { $title }
statement-measure-only-the-days-of-its-window = Nur die Tage des Zeitfensters zählen
statement-measure-part-of-its-days-that-counts = Anteil der Tage, die zählen
statement-measure-pay-of = Vergütung von { $payee }
statement-measure-true-up = { $name }, Jahresausgleich
statement-measure-its-components-pay = Vergütung aus den Komponenten
statement-measure-a-quotient-and-an-attainment-have = Ein Quotient und eine Zielerreichung haben keinen Ist-Wert, der sich addieren ließe
statement-measure-each-month-s-level-is-added = Die Monatsstände werden addiert

## statement-month

statement-month-advanced-before = Zuvor vorgeschossen
statement-month-paid-of-what-was-held = Aus dem Einbehalt gezahlt
statement-month-advanced-up-to-not-paid-back = Bis { $index } vorgeschossen, nicht zurückgezahlt
statement-month-what-is-owed-is-paid-back = Über null werden Vorschüsse zurückgezahlt, unter null wird vorgeschossen
statement-month-earned-in = Verdient in { $index }
statement-month-draw-that-is-not-paid-back = Vorschuss ohne Rückzahlung
statement-month-components = Komponenten
statement-month-plan-caps = Obergrenzen des Plans
statement-month-earned-without-draws-and-pools = Verdient, ohne Vorschüsse und Pools
statement-month-held-share = Einbehaltener Anteil
statement-month-due-without-a-draw = Fällig ohne Vorschuss
statement-month-what-is-earned-less-what-is = Verdientes abzüglich des Einbehalts, zuzüglich der Zahlung daraus
statement-month-what-is-missing-to-the-draw = Fehlbetrag zum Vorschuss
statement-month-advanced-by-the-draw = Als Vorschuss gezahlt
statement-month-paid-back = Zurückgezahlt
statement-month-due-above-the-draw = Fällig über dem Vorschuss
statement-month-true-up = { $name }, Jahresausgleich
statement-month-nothing = Nichts

## statement-own-share

statement-own-share-own-part-of-the-team-s = Eigener Teil vom Wert des Teams
statement-own-share-own-quota = Eigene Quota
statement-own-share-one-person = Eine Person
statement-own-share-everybody-of-the-role-in-the = Alle der Rolle im Team
statement-own-share-in-proportion-to-the-quotas = Im Verhältnis der Quotas
statement-own-share-equal-parts-for-those-who-are = Gleiche Teile für alle, die da sind

## statement-part

statement-part-earned = Verdient, { $name }
statement-part-pay-at-target = Auszahlung bei Zielerreichung
statement-part-a-hurdle-is-not-met-nothing = Eine Hürde ist nicht genommen: nichts über die Auszahlung bei Zielerreichung hinaus
statement-part-payout-without-acceleration = Auszahlung ohne Beschleuniger
statement-part-bonus = Bonus
statement-part-step = Stufe { $index }
statement-part-every-step-that-is-reached = Jede erreichte Stufe
statement-part-each-alone = Jede für sich
statement-part-one-attainment-misses-its-floor = Eine Zielerreichung verfehlt ihre Untergrenze: Nur die anderen werden vergütet
statement-part-in-the-role = In der Rolle

## statement-pay

statement-pay-paid-for = Gezahlt für { $name }
statement-pay-after-the-year-s-cap = Nach der Jahresobergrenze
statement-pay-due = Fällig
statement-pay-paid-for-the-year-so-far = Für das Jahr bisher gezahlt
statement-pay-the-year-so-far-less-what = Das Jahr bisher, abzüglich des bereits Gezahlten
statement-pay-after-the-cap = Nach der Obergrenze
statement-pay-what-is-left-of-the-year = Rest der Jahresobergrenze
statement-pay-paid-for-the-year = Für das Jahr gezahlt
statement-pay-what-lacks-to-the-year-s = Fehlbetrag zur Jahresuntergrenze
statement-pay-after-the-year-s-floor = Nach der Jahresuntergrenze
statement-pay-paid-by-its-periods = In den Zeiträumen gezahlt
statement-pay-what-the-whole-year-earns-less = Was das ganze Jahr verdient, abzüglich der Zahlungen seiner Zeiträume
statement-pay-all-tables = Alle Tabellen
statement-pay-after-gates-and-modifiers = Nach Bedingungen und Multiplikatoren

## statement-period

statement-period-month = Monat { $month }
statement-period-to = { $month_name } bis { $end }

## statement-pool

statement-pool-paid-to-all-of-them = An alle zusammen gezahlt
statement-pool-each-one-s = Je Person
statement-pool-by-the-team-s-revenue = Nach dem Umsatz des Teams
statement-pool-by-all-bases = Nach allen Schlüsseln
statement-pool-share-of-the-fund = Anteil an den Poolmitteln
statement-pool-for-all-of-them = Für alle zusammen
statement-pool-the-least-for-one-person = Mindestbetrag je Person
statement-pool-the-most-for-one-person = Höchstbetrag je Person
statement-pool-after-the-ceiling = Nach der Obergrenze
statement-pool-part-of-the-fund = Teil der Poolmittel
statement-pool-shared-out-on-this-basis = Nach diesem Schlüssel verteilt
statement-pool-weight-of = Gewicht von { $payee }
statement-pool-eligible = Berechtigt
statement-pool-weights-of-all-members = Gewichte aller Mitglieder
statement-pool-all-members-of-the-team = Alle Mitglieder des Teams
statement-pool-after-gates = Nach den Bedingungen
statement-pool-reserve = Rücklage
statement-pool-after-the-reserve = Nach der Rücklage
statement-pool-filled-with = Gefüllt mit
statement-pool-fund-at-target = Poolmittel bei Zielerreichung

## statement-revenue

statement-revenue-growth-of-revenue = Umsatzwachstum
statement-revenue-revenue-of = Umsatz, { $row }
statement-revenue-revenue-of-2 = Umsatz, { $name }
statement-revenue-what-is-left-of-the-typed = Rest des eingegebenen Umsatzes
statement-revenue-where-the-parts-exceed-it-in = Übersteigen die Teile ihn in einigen Monaten, geben die anderen Monate ebenso viel ab; nie weniger als nichts
statement-revenue-modelled-revenue = Modellierter Umsatz
statement-revenue-goals = Ziele
statement-revenue-of = { $what }, { $name }
statement-revenue-of-no-team = { $what } ohne Team
statement-revenue-what-no-team-is-to-bring = Was vom Wert des Unternehmens kein Team bringen soll
statement-revenue-of-all-who-share-it = { $all_of } aller, die ihn sich teilen

## statement-revenue-goal

statement-revenue-goal-growth-that-is-the-goal = Wachstum laut Ziel
statement-revenue-goal-goal-of = Ziel, { $row }
statement-revenue-goal-what-no-team-is-to-bring = Was vom Unternehmensziel kein Team bringen soll
statement-revenue-goal-last-year-s-revenue-of = Vorjahresumsatz, { $row }
statement-revenue-goal-share-of-in-the-goal = Anteil am Ziel, { $name }
statement-revenue-goal-shares-of-its-teams-in-the = Anteile der zugehörigen Teams am Ziel
statement-revenue-goal-revenue-goal-of-the-year = Umsatzziel des Jahres
statement-revenue-goal-the-model-has-no-goal = Das Modell hat kein Ziel
statement-revenue-goal-the-company = Unternehmen

## statement-target

statement-target-target = Zielbetrag
statement-target-as-the-year-s-goal-is = Verteilt wie das Jahresziel
statement-target-part-of-in-the-role = Anteil von { $month } in der Rolle
statement-target-goal = Ziel, { $month }
statement-target-goal-while-in-the-role = Ziel für die Zeit in der Rolle
statement-target-goal-of-the-year = Ziel des Jahres
statement-target-months-in-the-role = Monate in der Rolle
statement-target-months-of-the-year = Monate des Jahres
statement-target-part-of-the-year-in-the = Anteil des Jahres in der Rolle

## statement-terms

statement-terms-target-incentive-of-the-period = Zielbonus des Zeitraums
statement-terms-the-plan-s-cap = Obergrenze des Plans
statement-terms-components-together = Komponenten zusammen
statement-terms-taken-away-by-other-caps = Von anderen Obergrenzen gekürzt
statement-terms-what-other-caps-leave = Was andere Obergrenzen übrig lassen
statement-terms-above-the-plan-s-cap = Über der Obergrenze des Plans, { $span }
statement-terms-months-that-count = Monate, die zählen
statement-terms-months-of-the-period = Monate des Zeitraums
statement-terms-part-of-the-period = Anteil des Zeitraums
statement-terms-guarantee-of-a-period = Garantie je Zeitraum
statement-terms-guaranteed = Garantiert
statement-terms-earned-in-the-period = Im Zeitraum verdient
statement-terms-what-is-missing-to-it = Fehlbetrag zur Garantie
statement-terms-claw-back = Rückforderung, { $name }
statement-terms-paid-for = Gezahlt für { $when }
statement-terms-its-own-table-earns = Aus der eigenen Tabelle verdient
statement-terms-all-tables-earn = Aus allen Tabellen verdient
statement-terms-paid-by-its-own-table = Aus der eigenen Tabelle gezahlt
statement-terms-what-the-deal-counts-for = Anrechnung des Deals
statement-terms-its-part-of-the-result = Anteil am Ist-Wert
statement-terms-all-of-it = Der ganze Ist-Wert
statement-terms-part-that-is-taken-back = Zurückgeforderter Anteil
statement-terms-less-what-the-time-since-the = Bei zeitanteiliger Rückforderung abzüglich dessen, was für die Zeit seit dem Verkauf verbleibt
statement-terms-taken-back = Zurückgefordert
statement-terms-correction = Korrektur
statement-terms-corrections-of-the-month = Korrekturen des Monats

## statement-typed

statement-typed-no-result-is-typed-the-goal = Kein Ist-Wert eingegeben: Dafür steht das Ziel
statement-typed-typed-attainment = Eingegebene Zielerreichung
statement-typed-the-highest-attainment = Die höchste Zielerreichung
statement-typed-typed-result = Eingegebener Ist-Wert
statement-typed-part-of-it-as-the-goal = Teil davon, verteilt wie das Ziel
statement-typed-its-part = Teil davon, { $name }

## import-column

import-column-the-is-missing-fill-in-the = { $name ->
    [id] Die ID fehlt.
    [name] Der Name fehlt.
    [role] Die Rolle fehlt.
    [team] Das Team fehlt.
    [date] Das Datum fehlt.
    [amount] Der Betrag fehlt.
    [payee] Die Person fehlt.
    [measure] Die Messgröße fehlt.
    [period] Der Zeitraum fehlt.
    [value] Der Wert fehlt.
   *[other] „{ $name }“ fehlt.
} Füllen Sie die Zelle aus, oder lassen Sie die Zeile weg.
import-column-is-not-a-number-as-a = „{ $text }“ ist keine Zahl, wie sie { $name ->
    [quota] für die Quota
    [points] für die Punkte
    [amount] für den Betrag
    [share] für den Anteil
    [value] für den Wert
   *[other] für „{ $name }“
} gebraucht wird. Schreiben Sie Ziffern, etwa { $example }.
import-column-a-is-not-below-correct-the = { $name ->
    [quota] Eine Quota
    [points] Eine Punktzahl
    [amount] Ein Betrag
    [share] Ein Anteil
    [value] Ein Wert
   *[other] „{ $name }“
} liegt nicht unter { $least }. Berichtigen Sie die Zelle.
import-column-a-is-not-above-correct-the = { $name ->
    [quota] Eine Quota
    [points] Eine Punktzahl
    [amount] Ein Betrag
    [share] Ein Anteil
    [value] Ein Wert
   *[other] „{ $name }“
} liegt nicht über { $most }. Berichtigen Sie die Zelle.
import-column-several-in-the-model-are-called = Im Modell heißen mehrere „{ $text }“. Schreiben Sie die ID anstelle des Namens.
import-column-the-model-has-no-yet-add = Das Modell hat noch { $what ->
    [role] keine Rolle: Fügen Sie dort zuerst eine hinzu.
    [team] kein Team: Fügen Sie dort zuerst eines hinzu.
    [payee] keine Person: Fügen Sie dort zuerst eine hinzu.
    [measure] keine Messgröße: Fügen Sie dort zuerst eine hinzu.
   *[other] nichts zu „{ $what }“: Fügen Sie dort zuerst etwas hinzu.
}
import-column-name-one-that-is-there = Vorhanden: { $known }{ $more }.
import-column-there-is-no = { $what ->
    [role] Es gibt keine Rolle „{ $text }“. { $known }
    [team] Es gibt kein Team „{ $text }“. { $known }
    [payee] Es gibt keine Person „{ $text }“. { $known }
    [measure] Es gibt keine Messgröße „{ $text }“. { $known }
   *[other] „{ $text }“ gibt es nicht ({ $what }). { $known }
}

## import-deals

import-deals-a-share-is-not-above-100 = Ein Anteil liegt nicht über 100%. Berichtigen Sie die Zelle.
import-deals-row-gives-the-same-deal-another = Zeile { $first } nennt für denselben Deal ein anderes Datum oder einen anderen Betrag. Gleichen Sie beide an, oder vergeben Sie eine andere ID.
import-deals-row-is-the-same-deal-and = Zeile { $first } ist derselbe Deal, und hier steht keine Person. Lassen Sie die Zeile weg.
import-deals-this-payee-stands-in-another-row = Diese Person steht in einer anderen Zeile des Deals. Lassen Sie eine davon weg.
import-deals-several-payees-share-this-deal = Mehrere Personen teilen sich diesen Deal. Geben Sie jeder einen Anteil, etwa 60% und 40%.
import-deals-the-shares-of-this-deal-sum = Die Anteile an diesem Deal ergeben zusammen { $e2 }%, nicht 100%. Berichtigen Sie sie.
import-deals-a-touch-is-a-day-and = Ein Kontakt besteht aus Tag und Team, etwa „2026-11-03 Außendienst“. Nennen Sie das Team.

## import-field

import-field-target-incentive-as-a-share-of = Zielbonus als Anteil am Grundgehalt
import-field-product-or-segment = Produkt oder Segment

## import-preview

import-preview-the-file-can-be-read-in = Die Datei lässt sich auf zwei Arten lesen. Beantworten Sie zuerst die Fragen.
import-preview-some-rows-cannot-be-used-correct = Einige Zeilen sind nicht verwendbar. Berichtigen Sie sie, oder importieren Sie nur die anderen.
import-preview-no-row-can-be-used-so = Keine Zeile ist verwendbar, daher wird nichts importiert.
import-preview-which-column-holds-the = Welche Spalte enthält { $name ->
    [id] die ID
    [name] den Namen
    [role] die Rolle
    [team] das Team
    [quota] die Quota
    [points] die Punkte
    [date] das Datum
    [amount] den Betrag
    [payee] die Person
    [share] den Anteil
    [touches] die Kontakte
    [measure] die Messgröße
    [period] den Zeitraum
    [value] den Wert
   *[other] „{ $name }“
}?
import-preview-two-columns-are-mapped-to-the = Zwei Spalten sind zugeordnet: { $name ->
    [id] ID
    [name] Name
    [role] Rolle
    [team] Team
    [quota] Quota
    [points] Punkte
    [date] Datum
    [amount] Betrag
    [payee] Person
    [share] Anteil
    [touches] Kontakte
    [measure] Messgröße
    [period] Zeitraum
    [value] Wert
   *[other] { $name }
}. Welche gilt?
import-preview-is-the-sign-in-a-decimal = Ist das Zeichen in „{ $example }“ ein Dezimalzeichen, oder trennt es die Tausender?
import-preview-does-the-day-or-the-month = Steht in „{ $example }“ der Tag oder der Monat zuerst?
import-preview-the-model-has-no-measure-with = Das Modell hat keine Messgröße mit eigenen Zielen, für die Quotas gelten könnten. Fügen Sie eine hinzu, oder lassen Sie die Spalte weg.
import-preview-of-which-measure-are-the-quotas = Für welche Messgröße sind die Quotas die Ziele: { $known }?

## import-results

import-results-this-period-stands-here-twice = Dieser Zeitraum steht hier zweimal. Lassen Sie eine der Zeilen weg.
import-results-follows-from-other-measures-import = „{ $name }“ ergibt sich aus anderen Messgrößen. Importieren Sie deren Ist-Werte.
import-results-is-everybody-s-own-name-the = „{ $name }“ wird je Person gemessen. Nennen Sie die Person in einer Spalte.
import-results-is-not-a-payee-s-own = „{ $name }“ wird nicht je Person gemessen. Lassen Sie die Person leer.
import-results-is-not-a-period-write-year = „{ $text }“ ist kein Zeitraum. Schreiben Sie Jahr, Q1 bis Q4, M1 bis M12 oder einen Monat wie 2027-03.
import-results-the-model-s-year-is-leave = Das Jahr des Modells ist { $first_year }. Lassen Sie die Zeilen anderer Jahre weg.
import-results-the-model-has-no-goal-so = Das Modell hat kein Ziel, daher ist sein Jahr nicht bekannt. Schreiben Sie M1 bis M12.
import-results-this-month-is-not-in-the = Dieser Monat liegt nicht im Jahr des Modells, das { $year }-{ $month } beginnt. Lassen Sie die Zeile weg.
import-results-the-rows-of-this-measure-are = Die Zeilen dieser Messgröße ergeben kein ganzes Jahr. Geben Sie das Jahr, seine vier Quartale oder seine zwölf Monate an.

## import-roster

import-roster-row-is-of-the-same-person = Zeile { $first } gehört zur selben Person. Lassen Sie eine davon weg, oder unterscheiden Sie die Personen in einer Spalte mit IDs.
import-roster-the-last-day-lies-before-the = Der letzte Tag liegt vor dem ersten. Berichtigen Sie einen von beiden.
import-roster-the-target-incentive-is-an-amount = Der Zielbonus steht zugleich als Betrag und als Anteil am Grundgehalt da. Lassen Sie eine der Zellen leer.
import-roster-several-payees-of-the-model-are = Mehrere Personen des Modells heißen so. Unterscheiden Sie sie in einer Spalte mit IDs.

## import-value

import-value-is-not-a-day-write-it = „{ $shown }“ ist kein Tag. Schreiben Sie ihn wie 2027-03-01.
import-value-has-no-year-of-four-digits = „{ $shown }“ hat kein vierstelliges Jahr. Schreiben Sie den Tag wie 2027-03-01.

## link

link-the-model-does-not-fit-into = Das Modell passt nicht in einen Link: Es bräuchte { $div_ceil } KB, höchstens 64 sind möglich. Senden Sie stattdessen die Datei.
link-the-link-is-longer-than-any = Der Link ist länger als jeder Link mit einem Modell. Bitten Sie erneut um ihn oder um die Datei.
link-there-is-no-model-in-this = In diesem Link steckt kein Modell. Bitten Sie erneut um ihn oder um die Datei.
link-the-link-was-made-by-a = Der Link stammt aus einer neueren Version von Hagstone. Öffnen Sie ihn damit, oder bitten Sie um die Datei.
link-the-link-is-broken-its-end = Der Link ist beschädigt: Sein Ende fehlt, oder ein Zeichen darin wurde verändert. Kopieren Sie den ganzen Link, oder bitten Sie um die Datei.
link-what-is-packed-in-this-link = Der entpackte Inhalt dieses Links ist größer als 1 MB. Bitten Sie stattdessen um die Datei.
link-there-is-no-model-in-this-2 = In diesem Link steckt kein Modell. { $problem }

## picture

picture-the-picture-is-larger-than-32 = Das Bild ist größer als 32 MB. Öffnen Sie stattdessen die Datei des Modells.
picture-this-is-not-a-whole-svg = Dies ist kein vollständiges SVG oder PNG. Öffnen Sie das Bild so, wie es gesichert wurde, oder die Datei des Modells.
picture-there-is-no-model-in-this = In diesem Bild steckt kein Modell. Programme, die ein Bild ändern, entfernen es: Öffnen Sie das ursprünglich gesicherte.
picture-the-model-in-this-picture-is = Das Modell in diesem Bild ist beschädigt. Öffnen Sie das Bild so, wie es gesichert wurde, oder die Datei des Modells.
picture-what-is-packed-in-this-picture = Der entpackte Inhalt dieses Bildes ist größer als 16 MB und wird daher nicht gelesen.
picture-what-is-in-this-picture-is = Was in diesem Bild steckt, ist kein Modell. { $problem }

## sheet

sheet-the-file-is-empty-choose-one = Die Datei ist leer. Wählen Sie eine, deren erste Zeile die Spalten benennt.
sheet-the-file-is-larger-than-10 = Die Datei ist größer als 10 MB. Lassen Sie nicht benötigte Spalten weg, oder teilen Sie die Datei.
sheet-the-file-has-more-than-20 = Die Datei hat mehr als 20.000 Zeilen. Teilen Sie sie, und importieren Sie die Teile.
sheet-row-has-more-than-1-000 = Zeile { $row } hat mehr als 1.000 Spalten. Lassen Sie nicht benötigte weg.
sheet-the-file-has-more-than-200 = Die Datei hat mehr als 200.000 Zellen. Lassen Sie nicht benötigte Spalten weg, oder teilen Sie die Datei.
sheet-row-column-holds-more-than-10 = Zeile { $row }, Spalte { $column } enthält mehr als 10.000 Zeichen. Suchen Sie nach einem Anführungszeichen, das nicht geschlossen ist.
sheet-the-file-is-utf-16-text = Die Datei ist UTF-16-Text. Speichern Sie sie als CSV UTF-8, und öffnen Sie diese.
sheet-this-is-not-a-text-file = Dies ist keine Textdatei. Öffnen Sie eine CSV-Datei oder eine Arbeitsmappe (.xlsx) unter ihrem eigenen Namen.
sheet-this-cannot-be-read-as-a = Dies lässt sich nicht als Arbeitsmappe lesen. Speichern Sie sie als .xlsx ohne Passwort oder als CSV, und öffnen Sie diese.
sheet-what-is-packed-in-this-workbook = Der entpackte Inhalt dieser Arbeitsmappe ist größer als 20 MB. Kopieren Sie die Zeilen in eine neue, und öffnen Sie diese.
sheet-the-workbook-has-no-sheet = Die Arbeitsmappe hat kein Blatt.
sheet-there-is-no-sheet-of-that = Es gibt kein Blatt dieses Namens. Nennen Sie ein vorhandenes: { $known }.

## workbook-build

workbook-build-amounts-in = , Beträge in { $currency }
workbook-build-how-it-comes-about = Wie es zustande kommt
workbook-build-where-it-stands-in-the-model = Stelle im Modell
workbook-build-calculation = Berechnung
workbook-build-as-exported = Beim Export
workbook-build-checks = Prüfungen
workbook-build-total = Summe
workbook-build-sum-of-the-parts = Summe der Teile
workbook-build-coloured-numbers-may-be-changed = Farbige Zahlen dürfen Sie ändern: Die anderen Blätter folgen. Zahlen mit dem Vermerk „Wert“ folgen nicht.
workbook-build-revenue-is-modelled-month-by-month = Der Umsatz wird Monat für Monat aus Leads, Raten und Arbeitsstunden modelliert: Hier ist er ein Wert, in Hagstone folgt er.

## build-calculation

build-calculation-calculated-elsewhere = Anderswo berechnet
build-calculation-follows-from-the-model = Ergibt sich aus dem Modell
build-calculation-value = Wert: { $note }
# The name of the first sheet: as common-inputs says it.

## build-checks

build-checks-functions-revenue-against-their = Umsatz der Funktionen gegen Umsatz ihrer Teams
build-checks-functions-goals-against-their = Ziele der Funktionen gegen Ziele ihrer Teams
build-checks-variable-pay-of-the-company = Variable Vergütung des Unternehmens gegen alle Komponenten und Pools
build-checks-variable-pay-of-the-company-2 = Variable Vergütung des Unternehmens gegen die der Funktionen
build-checks-variable-pay-of-the-company-3 = Variable Vergütung des Unternehmens gegen die der Rollen
build-checks-base-salaries-of-the-company = Grundgehälter des Unternehmens gegen die aller Personen
build-checks-ok = ok
build-checks-differs = weicht ab

## build-inputs

build-inputs-point = Punkt
build-inputs-pays-there = Auszahlung dort
build-inputs-band = Staffel
build-inputs-step = Stufe

## build-outcomes

build-outcomes-revenue-and-goals = Umsatz und Ziele
build-outcomes-value = Wert: { $note }
build-outcomes-variable-pay-when-every-goal-is = Variable Vergütung, wenn jedes Ziel erreicht wird
build-outcomes-the-year-in-which-every-goal = Das Jahr, in dem jedes Ziel genau erreicht wird, berechnet Hagstone
build-outcomes-budget-of-variable-pay = Budget der variablen Vergütung
build-outcomes-left-of-the-budget = Rest des Budgets
build-outcomes-compensation-cost-of-sales-ccos = Vergütungskostenquote (CCOS)
build-outcomes-the-same-when-every-goal-is = Dasselbe, wenn jedes Ziel erreicht wird
build-outcomes-share-of-target-pay = Anteil am Zieleinkommen
build-outcomes-the-fund-against-everybody-s-parts = { $name }: Poolmittel gegen die Teile aller

## build-pay

build-pay-all-others = { $name }: alle anderen
build-pay-value-the-workbook-calculates-the = Wert: Vollständig berechnet die Arbeitsmappe nur die ersten Personen der Personalliste
build-pay-base-salary-all-of-them = Grundgehalt, alle zusammen
build-pay-no-plan = kein Plan
build-pay-for = Für { $name }
build-pay-for-2 = Für { $name }: { $name_2 }
build-pay-pays = { $name }, { $name_2 }: zahlt
build-pay-the-year = { $name }, das Jahr
build-pay-value-caps-guarantees-draws-claw = Wert: Obergrenzen, Garantien, Vorschüsse, Rückforderungen und Korrekturen des ganzen Plans
build-pay-terms-of-the-plan = Regelungen des Plans
build-pay-paid-out-to-one-person-every = An eine Person ausgezahlt, jede Zahlung gerundet
build-pay-for-3 = Für { $name }: { $label }
build-pay-all-of-them = { $label }, alle zusammen
build-pay-one-person = { $label }, eine Person

## words that stand alone, and counts

count-months = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monate
}
count-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
count-customers = { $count ->
    [one] { $count } Kunde
   *[other] { $count } Kunden
}
count-people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
count-deals = { $count ->
    [one] { $count } Deal
   *[other] { $count } Deals
}
count-measures = { $count ->
    [one] { $count } Messgröße
   *[other] { $count } Messgrößen
}
count-rows = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
}
count-columns = { $count ->
    [one] { $count } Spalte
   *[other] { $count } Spalten
}
count-problems = { $count ->
    [one] { $count } Problem
   *[other] { $count } Probleme
}
count-errors = { $count ->
    [one] { $count } Fehler
   *[other] { $count } Fehler
}
count-warnings = { $count ->
    [one] { $count } Warnung
   *[other] { $count } Warnungen
}
count-years = { $count ->
    [one] { $count } Jahr
   *[other] { $count } Jahre
}
count-changes = { $count ->
    [one] { $count } Änderung
   *[other] { $count } Änderungen
}
count-found = { $count ->
    [one] { $count } gefunden
   *[other] { $count } gefunden
}
word-now = jetzt
word-done = fertig
word-change = ändern
word-more = mehr
word-expected = erwartet
word-goal = Ziel
word-result = Ist-Wert
word-attainment = Zielerreichung
word-pay = Auszahlung
word-budget = Budget
word-none = ohne
word-nobody = niemand
word-new = neu
word-assigned = zugeteilt
word-faster = schneller
word-follows = folgt daraus
word-choose = wählen
word-hidden = ausgeblendet
word-rewritten = umgeschrieben
word-show = zeigen
word-hide = ausblenden
word-slide = Folie
word-end = Ende
word-table = Tabelle
word-picture = Bild
word-yes = ja
word-no = nein
word-added = neu
word-changed = geändert
word-value = Wert
word-nowhere = nirgends
word-everything = auf alles
word-product = Produkt
word-consultative = beratend
word-transactional = transaktional
word-the-adjustment = die Korrektur
word-alignment = Ausrichtung
word-pauses = Pausen
word-all-customers = Alle Kunden
word-new-segment = Neues Segment
word-saving = speichert …
word-less = weniger
word-month = Monat
word-close-it = { $name } schließen
word-change-it = { $name } ändern
word-more-of = Mehr zu { $name }
word-a-condition = { $one }
word-gate = Bedingung
word-hurdle = Hürde
word-condition = Bedingung
plans-the-month = der Monat
plans-the-quarter = das Quartal
plans-the-half-year = das Halbjahr
plans-the-year = das Jahr
insights-driver-the-deal = { $comes ->
    [with] gewonnenem
   *[without] verlorenem
} Deal { $name }
word-there = vorhanden
word-wanted = gebraucht
word-base = Basis
word-funnel = Trichter
word-median = Median
count-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}

problems-field = { $name ->
    [above] darüber
    [adjustments] Korrekturen
    [advocates] Fürsprecher
    [after] nach
    [ageing] Alterung
    [alignment] Ausrichtung
    [amount] Betrag
    [amounts] Beträge
    [at-least] mindestens
    [at-target] bei Ziel
    [attainment] Zielerreichung
    [attributed] zugerechnet
    [attribution] Attribution
    [band] Staffel
    [bands] Staffeln
    [base] Grundgehalt
    [basis] Grundlage
    [below] unter
    [better] besser
    [between] zwischen
    [beyond] jenseits
    [bonus] Bonus
    [burden] Lohnnebenkosten
    [by] durch
    [by-month] je Monat
    [called] angerufen
    [cancelled] storniert
    [cap] Obergrenze
    [capacity] Kapazität
    [caps] Obergrenzen
    [ceiling] Obergrenze
    [cells] Zellen
    [chance] Wahrscheinlichkeit
    [channel] Kanal
    [claw-back] Rückforderung
    [columns] Spalten
    [commission] Provision
    [components] Komponenten
    [condition] Bedingung
    [contribution] Beitrag
    [converting] mehr Abschlüsse
    [cost] Kosten
    [counts] zählt
    [credit] Anrechnung
    [credits] Anrechnungen
    [currency] Währung
    [curve] Kurve
    [custom] eigene
    [customers] Kunden
    [date] Datum
    [deal] Deal
    [deal-size] Dealgröße
    [deal-type] Dealart
    [deals] Deals
    [definition] Lead-Definition
    [deviation] Abweichung
    [draw] Vorschuss
    [each-at-least] jeweils mindestens
    [early-retention] frühe Bindung
    [eaten-by] verbraucht von
    [eligible] Berechtigung
    [end] Ende
    [equal] zu gleichen Teilen
    [every] alle
    [factor] Faktor
    [factors] Faktoren
    [faster] schneller
    [first] erste
    [first-year] erstes Jahr
    [fiscal-year-start] Beginn des Geschäftsjahres
    [fixed] fest
    [floor] Untergrenze
    [format] Format
    [from] ab
    [function] Funktion
    [functions] Funktionen
    [fund] Poolmittel
    [funnel] Trichter
    [gates] Bedingungen
    [given-back] zurückgegeben
    [goal] Ziel
    [goal-share] Anteil am Ziel
    [goals] Ziele
    [gross-margin] Bruttomarge
    [growth] Wachstum
    [growth-by-year] Wachstum je Jahr
    [guarantee] Garantie
    [half] Halbjahr
    [half-life] Halbwertszeit
    [hand-off] Übergabe
    [handling-cost] Abwicklungskosten
    [heads] Köpfe
    [heads-by-month] Köpfe je Monat
    [hidden] ausgeblendet
    [high] hoch
    [hold] Einbehalt
    [horizon] Horizont
    [hours] Stunden
    [hours-per-lead] Stunden je Lead
    [hours-per-opportunity] Stunden je Verkaufschance
    [hurdles] Hürden
    [incentive-budget] Vergütungsbudget
    [keeps] behält
    [kind] Art
    [lag] Verzug
    [large-deals] Großdeals
    [last] letzte
    [last-year-revenue] Vorjahresumsatz
    [later] spätere Jahre
    [lead] Leitung
    [leads] Leads
    [levers] Regler
    [lifecycle] Lebenszyklus-Karte
    [lifts] hebt
    [low] niedrig
    [lowest] niedrigste
    [market] Markt
    [matrix] Matrix
    [measure] Messgröße
    [measures] Messgrößen
    [members] Mitglieder
    [modifier] Multiplikator
    [modifiers] Multiplikatoren
    [month] Monat
    [months] Monate
    [motion] Vertriebsart
    [mql] MQL
    [name] Name
    [note] Notiz
    [notes] Notizen
    [objective] Ziel nach Punkten
    [of] von
    [opening] Anfangsbestand
    [opportunity] Verkaufschance
    [order] Bestellung
    [otherwise] sonst
    [overlays] Overlays
    [paid] gezahlt
    [part] Teil
    [path] Stelle
    [pauses] Pausen
    [payee] Person
    [payees] Personen
    [pays] zahlt
    [people] Personen
    [per] je
    [per-customer] je Kunde
    [per-month] im Monat
    [per-unit] je Einheit
    [period] Zeitraum
    [pipeline] Pipeline
    [plan] Plan
    [plans] Pläne
    [points] Punkte
    [pool] Pool
    [pools] Pools
    [product] Produkt
    [products] Produkte
    [programme] Programme
    [proration] zeitanteilig
    [quarter] Quartal
    [quarters] Quartale
    [quotas] Quotas
    [ramp] Einarbeitung
    [range] Bereich
    [rate] Satz
    [rates] Sätze
    [ratio] Verhältnis
    [recoverable] rückzahlbar
    [recovery] Rückgewinnung
    [recurring] wiederkehrend
    [reopens] kommt zurück
    [reorders] Folgebestellungen
    [reserve] Reserve
    [result] Ist-Wert
    [results] Ist-Werte
    [retention] Bindung
    [revenue] Umsatz
    [revenue-share] Anteil am Umsatz
    [role] Rolle
    [roles] Rollen
    [rounding] Rundung
    [rows] Zeilen
    [salary] Gehalt
    [scenarios] Szenarien
    [scope] Bereich
    [seasonality] Saisonalität
    [segment] Segment
    [segments] Segmente
    [selling] Verkaufszeit
    [share] Anteil
    [share-of-base] Anteil am Grundgehalt
    [share-of-target] Anteil am Zielbonus
    [slides] Folien
    [sold-by] verkauft von
    [source] Quelle
    [spend] Ausgaben
    [split] Aufteilung
    [spread] Streuung
    [stages] Stufen
    [start] Beginn
    [step] Stufe
    [steps] Stufen
    [strictness] Strenge
    [sum] Summe
    [tables] Tabellen
    [target-incentive] Zielbonus
    [team] Team
    [teams] Teams
    [terms] Bedingungen des Plans
    [text] Text
    [tiers] Staffelung
    [to] bis
    [touches] Kontakte
    [true-up] Jahresausgleich
    [uncertainty] Unsicherheit
    [upsell] Zusatzverkauf
    [value] Wert
    [variable-pay] variable Vergütung
    [volume] Menge
    [weight] Gewicht
    [weights] Gewichte
    [window] Fenster
    [year] Jahr
    [flat] flach
    [continue] steigt weiter
    [even] gleichmäßig
    [as-goal] wie das Ziel
    [year-to-date] bisheriges Jahr
    [marginal] jede Staffel für sich
    [retroactive] auf alles
    [absolute] absolut
    [linear] linear
    [none] ohne
    [both] beidseitig
    [up] nach oben
    [company] Unternehmen
    [own] eigene
    [consultative] beratend
    [transactional] transaktional
    [amount-paid] Betrag
    [seller] Verkäufer
    [map] Karte
    [additional] zusätzlich
    [highest] höchste
   *[other] { $name }
}
assumption-people = Personen
word-chart = Diagramm
word-amount = Betrag
word-company = Unternehmen
word-revenue = Umsatz
shell-share = Weitergeben

file-the-browser-locks-nothing = der Browser sperrt nichts
json-the-text-ends-inside-a-list = der Text endet in einer Liste
json-the-text-ends-inside-an-object = der Text endet in einem Objekt
json-the-text-ends-inside-quotes = der Text endet in Anführungszeichen
json-the-text-ends-where-a-value-is-expected = der Text endet, wo ein Wert erwartet wird
json-a-value-is-expected = ein Wert wird erwartet
json-a-value-is-expected-such-as-true-false-o = ein Wert wird erwartet, etwa true, false oder null
json-a-colon-is-expected = ein Doppelpunkt wird erwartet
json-a-comma-or-is-expected = ein Komma oder ] wird erwartet
json-a-comma-or-is-expected-2 = ein Komma oder { "}" } wird erwartet
json-a-key-in-quotes-is-expected = ein Schlüssel in Anführungszeichen wird erwartet
json-a-comma-stands-before-a-closing-bracket = vor einer schließenden Klammer steht ein Komma
json-something-stands-after-the-end-of-the-do = nach dem Ende des Dokuments steht noch etwas
json-a-number-is-too-large = eine Zahl ist zu groß
json-the-brackets-are-nested-too-deeply = die Klammern sind zu tief verschachtelt
read-a-list-of-length = eine Liste der Länge { $found }
read-no-single-choice = ein Objekt, das nicht genau eine Wahl enthält
read-an-object = ein Objekt
read-a-list = eine Liste
read-only-a-name = nur der Name einer Wahl
read-a-text = ein Text in Anführungszeichen
read-a-number = eine Zahl
read-only-the-name = nur der Name der Wahl, als Text in Anführungszeichen
read-a-point = ein Punkt: [Zielerreichung, Anteil am Zielbonus]
read-a-point-of-result = ein Punkt: [Ist-Wert, Betrag]
read-a-point-of-factor = ein Punkt: [Zahl, Faktor]
read-or = { $first } oder { $last }
read-expected = { $expected ->
    [an-amount-from-0-to-10-trillion] ein Betrag von 0 bis 10 Billionen
    [a-number-from--10-trillion-to-10-trillion] eine Zahl von -10 Billionen bis 10 Billionen
    [a-rate-from-0-to-1-billion--0-05-is-5--] ein Satz von 0 bis 1 Milliarde (0.05 sind 5 %)
    [a-factor-from-0-to-1-000--1-15-is-15--more-] ein Faktor von 0 bis 1.000 (1.15 sind 15 % mehr)
    [a-number-of-months-from-0-to-120] eine Anzahl Monate von 0 bis 120
    [a-head-count-from-0-to-1-000-000] eine Kopfzahl von 0 bis 1.000.000
    [a-share-from-0-to-1--0-4-is-40--] ein Anteil von 0 bis 1 (0.4 sind 40 %)
    [an-attainment-from-0-to-100--1-04-is-104--] eine Zielerreichung von 0 bis 100 (1.04 sind 104 %)
    [a-share-of-target-from-0-to-1-000--1-5-is-150--] ein Anteil am Zielbonus von 0 bis 1.000 (1.5 sind 150 %)
    [a-growth-from--1-to-100--0-15-is-15--more-] ein Wachstum von -1 bis 100 (0.15 sind 15 % mehr)
    [a-weight-from-0-to-1-000-000] ein Gewicht von 0 bis 1.000.000
    [a-number-of-days-from-1-to-3-650] eine Anzahl Tage von 1 bis 3.650
    [a-year-from-1900-to-2200] ein Jahr von 1900 bis 2200
    [a-deviation-from-0-to-2--0-15-is-about-15--up-or-down-] eine Abweichung von 0 bis 2 (0.15 sind etwa 15 % nach oben oder unten)
    [a-factor-from-0-001-to-1-000--1-2-is-20--more-] ein Faktor von 0.001 bis 1.000 (1.2 sind 20 % mehr)
    [a-number-of-hours-from-0-to-100-000] eine Anzahl Stunden von 0 bis 100.000
    [a-whole-number-of-months-from-1-to-120] eine ganze Zahl von Monaten von 1 bis 120
    [the-number-of-an-order-from-1-to-120--1-is-the-first-order] die Nummer einer Bestellung von 1 bis 120: 1 ist die erste
    [a-whole-number-of-years-from-1-to-10] eine ganze Zahl von Jahren von 1 bis 10
    [a-currency-s-code-of-three-capital-letters--such-as-USD] ein Währungskürzel aus drei Großbuchstaben, etwa USD
    [a-month-from-1-to-12] ein Monat von 1 bis 12
   *[other] { $expected }
}
word-open = erfüllt
word-closed = nicht erfüllt
files-app-copy-read-only = Nur zum Lesen
present-begin = Präsentieren
print-now = Drucken
people-base = Grundgehalt

## boot

boot-opening = wird geöffnet …
boot-older = in einem anderen Tab ist ein älteres Hagstone offen; schließen Sie ihn und laden Sie diesen neu
boot-not-written = gespeichert ist nicht, was geschrieben wurde
boot-downloaded = Als { $name } in Ihren Downloads gespeichert.
boot-nothing = In diesem Browser ist nichts gespeichert.
boot-unread = Die gespeicherten Daten lassen sich nicht lesen: { $why }
boot-unreadable = hier nicht lesbar
boot-was = Stand { $day }
boot-saved = gespeichert { $day }
boot-download = Herunterladen
boot-download-it = { $name } herunterladen, { $when }
boot-download-all = Meine Daten herunterladen
boot-reload = Neu laden
boot-stopped = Hagstone ist stehen geblieben
boot-stopped-why = Ein Fehler ist aufgetreten, von dem es sich nicht erholen kann. Was gespeichert war, ist noch auf diesem Rechner: Laden Sie die Seite neu, um dort weiterzumachen, oder laden Sie es vorher herunter.
boot-damaged = Diese Kopie von Hagstone ist beschädigt
boot-damaged-why = Ein Teil der Datei fehlt oder wurde verändert, vielleicht beim Kopieren; deshalb wurde sie nicht gestartet. Holen Sie sie noch einmal von dort, wo Sie sie herhaben. Ihre Modelle stehen nicht in dieser Datei: Was dieser Browser davon aufbewahrt, ist hier aufgeführt, und die neue Kopie öffnet es.
boot-again = Noch einmal versuchen
boot-stored = Alles, was hier gespeichert ist
boot-stored-what = Das sind die Modelle, die dieser Browser für Hagstone aufbewahrt, und frühere Stände davon. Laden Sie herunter, was Sie brauchen: Jedes ist eine Datei, die Hagstone öffnet. Diese Seite ändert nichts.
boot-open = Hagstone öffnen
boot-vectors = Vektoren in WebAssembly
boot-old = Dieser Browser ist zu alt für Hagstone
boot-old-what = Ihm fehlt: { $what }. Nehmen Sie Chrome oder Edge 91, Firefox 89 oder Safari 16.4 oder eine spätere Version davon.
