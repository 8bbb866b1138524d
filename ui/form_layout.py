"""A form: names at the left and fields at the right, or each field below its name where there is no room for both."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFormLayout, QWidget

from ui.theme import GRID


class FormLayout(QFormLayout):
    """Rows whose height follows from their width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a row."""
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(GRID)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)

    def setGeometry(self, box: QRect) -> None:
        """Place the rows as high as they are in this width: Qt places them as it has measured them last, in another."""
        self.heightForWidth(box.width() - 1)  # else it knows the sum for this width, and measures no row
        self.heightForWidth(box.width())
        super().setGeometry(box)
