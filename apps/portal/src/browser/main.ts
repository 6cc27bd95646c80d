import { copyOnClick } from './copy.ts'
import { liveForms } from './live-forms.ts'
import { filterList } from './reference/filter-list.ts'
import { closeMenus } from './reference/menus.ts'
import { openForPrint } from './reference/print.ts'
import { revealTarget } from './reference/reveal.ts'
import { showPlace } from './reference/side.ts'
import { tabs } from './reference/tabs.ts'
import { reloadWhenBack } from './reload-when-back.ts'
import { searchDialog } from './search/dialog.ts'
import { switchTheme } from './theme.ts'
import { showLocalTimes } from './times.ts'

/*
 * The portal's own script: everything here makes a page that works without it nicer. It is loaded with
 * `defer`, so the page is there when it runs.
 */
copyOnClick()
switchTheme()
showLocalTimes()
reloadWhenBack()
liveForms()
searchDialog()
tabs()
revealTarget()
filterList()
closeMenus()
openForPrint()
showPlace()
