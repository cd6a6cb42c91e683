"""What keeps the project in order: the checks behind ``./pazos test``. No part of the assistant."""
