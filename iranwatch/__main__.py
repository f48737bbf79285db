"""``python -m iranwatch`` is ``iranwatch``."""

from iranwatch.cli.main import main

if __name__ == "__main__":
    main()
