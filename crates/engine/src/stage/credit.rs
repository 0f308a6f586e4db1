//! Stage 2: whose revenue it counts as. A team's revenue is credited to the team, its function and the company, each once.

use super::Workspace;
use crate::compile::Compiled;
use crate::grid::add;
use crate::number::Number;

pub(crate) fn run<N: Number>(compiled: &Compiled, workspace: &mut Workspace<N>) {
    let one = N::of(1.0);
    workspace.credit.clear();
    for (team, row) in workspace.revenue.rows().enumerate() {
        add(workspace.credit.row_mut(Compiled::COMPANY), row, one);
        if let Some(found) = compiled.teams.get(team) {
            add(
                workspace.credit.row_mut(Compiled::function_row(found.function)),
                row,
                one,
            );
            add(workspace.credit.row_mut(compiled.team_row(team)), row, one);
        }
    }
}
