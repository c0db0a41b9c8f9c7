update workspace set name = name || ', Inc.';
