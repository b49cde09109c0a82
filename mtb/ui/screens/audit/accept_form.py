"""Going on with a log of which something is missing: only with a reason, which the log keeps."""

from PySide6.QtWidgets import QWidget

from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.forms import FormField
from mtb.ui.kit.inputs import PlainEdit


class AcceptEndForm(FormDialog):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent,
            "accept_end_form",
            self.tr("Go on with the log as it is?"),
            self.tr(
                "What is missing stays missing. "
                "From now on the log counts as whole up to where it ends today. "
                "Do this only when it is known what happened, such as a restored server."
            ),
        )
        self._reason = self.watch(
            "reason",
            FormField(
                self.tr("What happened"), PlainEdit("accept_reason", 2_000, lines=(3, 6)), required=True
            ),
        )
        self.add(self._reason)
        self.finish_with(self.tr("Go on from here"), "accept_end_done", "danger")

    def reason(self) -> str:
        return self._reason.input.value()
