"""Fusion, drawn flatter: fields and buttons as quiet rounded surfaces, everything from the palette."""

from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import GRID, em, target

CORNER = 6.0
"""Pixels: the radius of the corners of fields and buttons."""
_FLAT = (QStyle.PrimitiveElement.PE_PanelLineEdit, QStyle.PrimitiveElement.PE_PanelButtonCommand)
_TICKS = (QStyle.PrimitiveElement.PE_IndicatorCheckBox, QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck)
_TICK_SIZES = (
    QStyle.PixelMetric.PM_IndicatorWidth,
    QStyle.PixelMetric.PM_IndicatorHeight,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight,
)
_TICK_GAPS = (QStyle.PixelMetric.PM_CheckBoxLabelSpacing, QStyle.PixelMetric.PM_RadioButtonLabelSpacing)
_ICONS = {QStyle.PixelMetric.PM_LineEditIconSize: 16, QStyle.PixelMetric.PM_TreeViewIndentation: 20}
"""Pixels that Fusion gives them at every size of text, and that are the least here."""
_ROOMY = {
    QStyle.ContentsType.CT_LineEdit: (2 * GRID, GRID + 4),
    QStyle.ContentsType.CT_ComboBox: (2 * GRID, GRID + 2),
    QStyle.ContentsType.CT_PushButton: (GRID, GRID),
    QStyle.ContentsType.CT_MenuItem: (0, GRID),
    QStyle.ContentsType.CT_ItemViewItem: (0, GRID),
}
_TOUCHED = {*_ROOMY, QStyle.ContentsType.CT_CheckBox, QStyle.ContentsType.CT_RadioButton}


def draw_surface(painter: QPainter, box: QRectF, fill: QColor, edge: QColor, corner: float = CORNER) -> None:
    """Draw a rounded rectangle whose one-pixel edge lies inside `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(fill)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    painter.restore()


def draw_chevron(painter: QPainter, centre: QPointF, ink: QColor, *, turn: int = 0) -> None:
    """Draw the small arrow downwards that says "there is a list", turned by `turn` degrees; it grows with the text."""
    side = max(4.0, em() * 0.19)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, side * 0.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.translate(centre)
    painter.rotate(turn)
    painter.drawPolyline([QPointF(-side, -side / 2), QPointF(0, side / 2), QPointF(side, -side / 2)])
    painter.restore()


class PorchlightStyle(QProxyStyle):
    """What Fusion draws with gradients, drawn plainly; all else is Fusion's."""

    def __init__(self) -> None:
        """Stand on Fusion, whatever the desktop's own style is."""
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw fields and buttons flat; the focus ring is drawn by `FocusRing` for all widgets alike."""
        if element is QStyle.PrimitiveElement.PE_FrameFocusRect:
            return
        if element in _TICKS:
            _draw_tick_box(option, painter)
            return
        if element is QStyle.PrimitiveElement.PE_IndicatorRadioButton:
            _draw_radio(option, painter)
            return
        if element is QStyle.PrimitiveElement.PE_IndicatorBranch:
            _draw_branch(option, painter)
            return
        if element is QStyle.PrimitiveElement.PE_PanelLineEdit and isinstance(_around(widget), QAbstractSpinBox):
            return  # the field round it has an edge already
        if element not in _FLAT:
            super().drawPrimitive(element, option, painter, widget)
            return
        palette = option.palette
        down = bool(option.state & (QStyle.StateFlag.State_Sunken | QStyle.StateFlag.State_On))
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        button = element is QStyle.PrimitiveElement.PE_PanelButtonCommand
        fill = palette.color(QPalette.ColorRole.AlternateBase if button and down else QPalette.ColorRole.Base)
        edge = palette.color(QPalette.ColorRole.Mid if enabled else QPalette.ColorRole.Midlight)
        draw_surface(painter, QRectF(option.rect), fill, edge)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a combo box as a field with an arrow, and a scroll bar as its handle alone."""
        if control is QStyle.ComplexControl.CC_ComboBox:
            _draw_combo_box(option, painter)
        elif control is QStyle.ComplexControl.CC_ScrollBar:
            if isinstance(option, QStyleOptionSlider) and option.maximum <= option.minimum:
                return  # a bar that keeps its room while there is nothing to scroll
            handle = self.subControlRect(control, option, QStyle.SubControl.SC_ScrollBarSlider, widget)
            _draw_handle(option, painter, QRectF(handle))
        else:
            super().drawComplexControl(control, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the head of a table as words above a line, progress in a quiet groove, and frames as fields."""
        palette, roles = option.palette, QPalette.ColorRole
        if element is QStyle.ControlElement.CE_HeaderSection:
            painter.fillRect(option.rect, palette.color(roles.Base))
            line = option.rect.adjusted(0, option.rect.height() - 1, 0, 0)
            painter.fillRect(line, palette.color(roles.Mid))
        elif element is QStyle.ControlElement.CE_HeaderEmptyArea:
            painter.fillRect(option.rect, palette.color(roles.Base))
        elif element is QStyle.ControlElement.CE_ProgressBarGroove:
            draw_surface(painter, QRectF(option.rect), palette.color(roles.AlternateBase), palette.color(roles.Mid))
        elif element is QStyle.ControlElement.CE_ProgressBarContents and _has_an_end(option):
            _draw_progress(cast("QStyleOptionProgressBar", option), painter)
        elif element is QStyle.ControlElement.CE_ComboBoxLabel:
            super().drawControl(element, self._elided(cast("QStyleOptionComboBox", option), widget), painter, widget)
        elif element is QStyle.ControlElement.CE_ShapedFrame and _is_framed(widget):
            draw_surface(painter, QRectF(option.rect), palette.color(roles.Base), palette.color(roles.Mid), 1)
        else:
            super().drawControl(element, option, painter, widget)

    def _elided(self, option: QStyleOptionComboBox, widget: QWidget | None) -> QStyleOptionComboBox:
        """Return `option` with the words of its choice that there is room for, and dots where they go on."""
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.subControlRect(control, option, part, widget).width() - 2
        elided = QStyleOptionComboBox(option)
        elided.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        return elided

    def subElementRect(self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        """Keep the words of a field off its edge, and a tick beside the first line where words begin at the top."""
        box = super().subElementRect(element, option, cast("QWidget", widget))
        if element is QStyle.SubElement.SE_LineEditContents:
            return box.adjusted(GRID, 0, -GRID // 2, 0)
        if element is QStyle.SubElement.SE_ItemViewItemCheckIndicator and _begins_at_the_top(option):
            box.moveTop(option.rect.top() + max(option.fontMetrics.height() - box.height(), 0) // 2)
        return box

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Keep the words of a combo box off its edge and its arrow."""
        box = super().subControlRect(control, option, part, cast("QWidget", widget))
        inside = control is QStyle.ComplexControl.CC_ComboBox and part is QStyle.SubControl.SC_ComboBoxEditField
        return box.adjusted(GRID, 0, -GRID, 0) if inside else box

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Let boxes to tick, arrows and the cross in a field grow with the text, and keep words off boxes."""
        if metric in _TICK_SIZES:
            return em() * 7 // 8
        if metric in _TICK_GAPS:
            return GRID
        if metric in _ICONS:
            return max(_ICONS[metric], em() * 3 // 4)
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        answer: QStyleHintReturn | None = None,
    ) -> int:
        """Let the wheel scroll the page, never change a choice that happens to lie under the pointer."""
        if hint is QStyle.StyleHint.SH_ComboBox_AllowWheelScrolling:
            return 0
        return super().styleHint(hint, option, widget, answer)

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        """Give fields, buttons and menu lines room for a finger, and in field mode for a thumb."""
        across, down = _ROOMY.get(kind, (0, 0))
        needed = super().sizeFromContents(kind, option, size, cast("QWidget", widget)) + QSize(across, down)
        return needed.expandedTo(QSize(target(), target())) if kind in _TOUCHED else needed


def _around(widget: QWidget | None) -> QWidget | None:
    return None if widget is None else widget.parentWidget()


def _draw_combo_box(option: QStyleOptionComplex, painter: QPainter) -> None:
    box, palette, roles = QRectF(option.rect), option.palette, QPalette.ColorRole
    enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
    draw_surface(painter, box, palette.color(roles.Base), palette.color(roles.Mid if enabled else roles.Midlight))
    left = option.direction == Qt.LayoutDirection.RightToLeft
    x = box.left() + 2 * GRID if left else box.right() - 2 * GRID
    draw_chevron(painter, QPointF(x, box.center().y()), palette.color(roles.PlaceholderText))


def _draw_branch(option: QStyleOption, painter: QPainter) -> None:
    """Draw beside a row that has others below it an arrow: down where they are shown, else towards its words."""
    if not option.state & QStyle.StateFlag.State_Children:
        return
    aside = 90 if option.direction == Qt.LayoutDirection.RightToLeft else -90
    turn = 0 if option.state & QStyle.StateFlag.State_Open else aside
    ink = option.palette.color(QPalette.ColorRole.PlaceholderText)
    draw_chevron(painter, QRectF(option.rect).center(), ink, turn=turn)


def _draw_handle(option: QStyleOptionComplex, painter: QPainter, handle: QRectF) -> None:
    """Draw the handle of a scroll bar, in the middle of its groove."""
    edge = option.palette.color(QPalette.ColorRole.Mid)
    inset = 4.0
    box = (
        handle.adjusted(inset, 0, -inset, 0)
        if handle.height() > handle.width()
        else handle.adjusted(0, inset, 0, -inset)
    )
    draw_surface(painter, box, edge, edge, min(box.width(), box.height()) / 2)


def _is_framed(widget: QWidget | None) -> bool:
    """Return whether `widget` is a box of lines or a list with an edge of its own."""
    return isinstance(widget, QAbstractScrollArea) and widget.frameShape() is QFrame.Shape.StyledPanel


def _has_an_end(option: QStyleOption) -> bool:
    return isinstance(option, QStyleOptionProgressBar) and option.maximum > option.minimum


def _draw_progress(option: QStyleOptionProgressBar, painter: QPainter) -> None:
    """Draw what is done of a piece of work, from where reading begins; nothing of it as nothing."""
    part = (option.progress - option.minimum) / (option.maximum - option.minimum)
    if part <= 0:
        return
    whole = option.rect
    done = QRect(whole.x(), whole.y(), max(round(whole.width() * part), int(2 * CORNER)), whole.height())
    accent = option.palette.color(QPalette.ColorRole.Accent)
    draw_surface(painter, QRectF(QStyle.visualRect(option.direction, whole, done)), accent, accent)


def _draw_radio(option: QStyleOption, painter: QPainter) -> None:
    """Draw a circle: empty, or with a dot of the accent in it."""
    box, palette, roles = QRectF(option.rect), option.palette, QPalette.ColorRole
    on = bool(option.state & QStyle.StateFlag.State_On)
    side = min(box.width(), box.height())
    edge = palette.color(roles.Accent if on else roles.Mid)
    draw_surface(painter, box, palette.color(roles.Base), edge, side / 2)
    if on:
        inset = side * 0.26
        dot = box.adjusted(inset, inset, -inset, -inset)
        draw_surface(painter, dot, edge, edge, dot.width() / 2)


def _draw_tick_box(option: QStyleOption, painter: QPainter) -> None:
    """Draw a box to tick: empty, or filled with the accent and a tick in it."""
    box, palette, roles = QRectF(option.rect), option.palette, QPalette.ColorRole
    on = bool(option.state & QStyle.StateFlag.State_On)
    fill, edge = (roles.Accent, roles.Accent) if on else (roles.Base, roles.Mid)
    draw_surface(painter, box, palette.color(fill), palette.color(edge), CORNER / 2)
    if not on:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.color(roles.HighlightedText), max(2.0, box.width() / 9)))
    corners = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.30))
    painter.drawPolyline([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in corners])
    painter.restore()


def _begins_at_the_top(option: QStyleOption) -> bool:
    return isinstance(option, QStyleOptionViewItem) and bool(option.displayAlignment & Qt.AlignmentFlag.AlignTop)
