"""`python -m briefing` is the command `briefing`."""

from briefing.cli import main

raise SystemExit(main())
