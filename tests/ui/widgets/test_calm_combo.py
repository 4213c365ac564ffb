"""No list to choose from is turned by the mouse wheel: the head who scrolls a page changes nothing on it."""

import re
from pathlib import Path

import conduct_desk.ui


def test_every_list_to_choose_from_leaves_the_wheel_to_the_page() -> None:
    sources = Path(conduct_desk.ui.__file__).parent.rglob("*.py")
    made = {
        path.name: re.findall(r"\b(\w*Combo\w*)\(\w+(?:\.\w+)*\)", path.read_text("utf-8"))
        for path in sources
    }
    assert made["ui_facts_page.py"].count("CalmCombo") == 2
    assert not [name for name, kinds in made.items() if "QComboBox" in kinds and name != "calm_combo.py"]
