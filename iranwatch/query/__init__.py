"""What the user typed, as a tree and then as a plan; nothing here touches the archive."""
