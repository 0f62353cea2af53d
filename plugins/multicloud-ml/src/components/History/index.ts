export * from './FoldedWhatChanged';
export * from './ModelHistoryPanel';
export * from './WhatChangedPanel';
