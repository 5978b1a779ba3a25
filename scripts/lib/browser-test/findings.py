"""What was found to be wrong, page by page."""


class Findings:
    def __init__(self):
        self.found = []

    def add(self, page, what):
        """The same thing on the same page is told once."""
        if (page, what) not in self.found:
            self.found.append((page, what))
            print(f"    {page}: {what}", flush=True)

    def report(self):
        if self.found:
            print("\nbrowser-test found:")
        for page, what in self.found:
            print(f"    {page}: {what}")

    def __len__(self):
        return len(self.found)
