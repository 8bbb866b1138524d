"""Text of any script set in lines and drawn: directions, faces, shapes, breaks.

Nothing is loaded here. What `needs.needs_shaping` says no to stays with `exports.pdf.text`, which is quicker.
"""
